using Buuv.Domain;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Workplace.Morning;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Workplace;
using Buuv.Tests.Features.Matching.Desk;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Workplace.Morning;

/// <summary>What the day brings to who works in Leiden, and to nobody elsewhere.</summary>
public sealed class MorningSheetTests
{
    [Fact]
    public async Task A_silent_request_stands_on_it_with_whose_it_is_for_brokers_and_community_workers_of_that_place()
    {
        await using var street = await BrokerStreet.OpenAsync();
        var post = await street.AskedAsync();
        await street.Commands.TakeOnAsync(BrokerStreet.Otto, post.Id);

        foreach (var reader in new[] { BrokerStreet.Saskia, BrokerStreet.Bo })
        {
            var line = Assert.Single((await SheetAsync(street, reader)).Silent);
            Assert.Equal((post.Number, "Wie snoeit mijn heg?", "Otto"), (line.Number, line.Title, line.Owner));
        }
        Assert.True((await SheetAsync(street, BrokerStreet.Karel)).IsEmpty);
    }

    [Fact]
    public async Task A_promise_that_ends_today_stands_apart_until_it_is_silent_and_then_once()
    {
        await using var street = await BrokerStreet.OpenAsync();
        var tomorrow = DateOnly.FromDateTime(Street.Noon).AddDays(1);
        await street.AskedAsync(date: tomorrow);

        var early = await SheetAsync(street, BrokerStreet.Saskia);
        Assert.Equal((0, 1), (early.Silent.Count, early.EndsToday.Count));
        street.Database.Clock.Move(TimeSpan.FromHours(4));
        var later = await SheetAsync(street, BrokerStreet.Saskia);
        Assert.Equal((1, 0), (later.Silent.Count, later.EndsToday.Count));
    }

    [Fact]
    public async Task Who_came_this_week_is_counted_and_named_only_when_they_put_something_up()
    {
        await using var street = await BrokerStreet.OpenAsync();
        await street.JoinTodayAsync("Stille", says: null);
        await street.JoinTodayAsync("Nieuwe", says: "Wie speelt schaak?");

        var sheet = await SheetAsync(street, BrokerStreet.Bo);

        Assert.Equal(2, Assert.Single(sheet.Newcomers).Count);
        Assert.Equal("Nieuwe", Assert.Single(sheet.FirstPosts).Name);
    }

    [Fact]
    public async Task A_meeting_of_today_says_when_and_about_what_and_not_who_or_where()
    {
        await using var street = await BrokerStreet.OpenAsync();
        var post = await street.AskedAsync();
        await street.Database.Gate.WriteAsync(async db =>
        {
            var now = street.Database.Clock.Now;
            var asked = await db.Posts.Include(one => one.Responses).Include(one => one.Matches).SingleAsync(one => one.Id == post.Id);
            var answer = asked.Respond(Id.New<ResponseId>(), (await db.Residents.FindAsync(street.Samer.Id))!, "Ik kom.", now).Value;
            var match = asked.SayYes(answer.Id, asked.AuthorId, now).Value;
            return match.Arrange(asked.AuthorId, now.AddHours(3), "Bij de fontein", now);
        });

        var meeting = Assert.Single((await SheetAsync(street, BrokerStreet.Bo)).Meetings);

        Assert.Equal(new(street.Database.Clock.Now.AddHours(3), Category.Garden, "Slaaghwijk"), meeting);
        street.Database.Clock.Move(TimeSpan.FromDays(1));
        Assert.Empty((await SheetAsync(street, BrokerStreet.Bo)).Meetings);
    }

    private static Task<MorningSheet> SheetAsync(BrokerStreet street, StaffActor reader) =>
        street.Database.Get<MorningQueries>().OfAsync(reader, new WaitingList(street.Database.Get<IEnumerable<IWorkQueue>>()));
}
