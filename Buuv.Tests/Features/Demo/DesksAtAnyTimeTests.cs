using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Demo;

/// <summary>The desks are right whenever the town is filled, and the same each time.</summary>
public sealed class DesksAtAnyTimeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026-11-22T23:02:00Z")]
    [InlineData("2026-11-27T02:10:00Z")]
    [InlineData("2026-03-29T00:30:00Z")]
    [InlineData("2026-12-31T17:00:00Z")]
    public async Task In_the_night_in_a_weekend_and_when_the_clock_goes_forward_nothing_lies_in_the_future(string moment)
    {
        var now = DateTime.Parse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        await using var database = await DesksTown.FillAsync(now);
        await using var db = database.Read();

        var times = await db.DomainEvents.OrderBy(row => row.Sequence).Select(row => row.At).ToListAsync(Cancel);
        Assert.True(times[^1] <= now);
        Assert.Equal(times.Order(), times);
        Assert.Equal(0, await db.BoardChecks.CountAsync(check => check.At > now, Cancel));
        Assert.Equal(0, await db.Outgoing.CountAsync(message => message.CreatedAt > now || message.SentAt > now, Cancel));
        Assert.Equal(0, await db.CallBacks.CountAsync(call => call.PromisedAt > now, Cancel));
        Assert.DoesNotContain(await db.PosterEditions.ToListAsync(Cancel), edition => edition.MadeAt > now || edition.Imprint?.At > now);
    }

    [Fact]
    public async Task Two_folders_filled_at_the_same_moment_tell_the_same()
    {
        await using var one = await DesksTown.FillAsync(DesksTown.Tuesday);
        await using var other = await DesksTown.FillAsync(DesksTown.Tuesday);

        Assert.Equal(await StoryAsync(one), await StoryAsync(other));
    }

    private static async Task<IReadOnlyList<string>> StoryAsync(TestDatabase database)
    {
        await using var db = database.Read();
        var names = await db.Residents.ToDictionaryAsync(person => person.Id, person => person.FirstName, Cancel);
        return
        [
            .. (await db.CaseFiles.Include(file => file.Referrals).ToListAsync(Cancel))
                .Select(file => $"{file.At:O} {(file.ResidentId is { } who ? names[who] : "?")} {file.Status} {file.Assignee?.Name}")
                .Order(),
            .. (await db.Concerns.ToListAsync(Cancel))
                .Select(one => $"{one.At:O} {one.RaisedByName} {one.LookOn} {one.DoneAt:O}").Order(),
            .. (await db.CallBacks.ToListAsync(Cancel)).Select(one => $"{one.PromisedAt:O} {names[one.ResidentId]} {one.Kind}").Order(),
            .. (await db.Reviews.ToListAsync(Cancel)).Select(one => $"{one.At:O} {names[one.AuthorId]} {one.Of} {one.Words}").Order(),
            .. (await db.Invitations.ToListAsync(Cancel)).Select(one => $"{one.At:O} {names[one.NeighbourId]} {one.Answer}").Order(),
            .. (await db.Outgoing.ToListAsync(Cancel)).Select(one => $"{one.CreatedAt:O} {one.Subject}").Order(),
            .. (await db.PosterEditions.ToListAsync(Cancel))
                .Select(one => $"{one.MadeAt:O} {one.Number} {string.Join('|', one.Printed.Select(post => post.Title))}").Order(),
        ];
    }
}
