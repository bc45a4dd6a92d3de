using Buuv.Domain.Care;
using Buuv.Portal.Platform.Screening;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Platform.Persistence;

/// <summary>A database from before tables and columns got the names of the field is brought up to date.</summary>
public sealed class FieldWordsTests : IDisposable
{
    private const string Before = "20261130064743_LeftOut";

    private readonly OldDatabase database = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Guid One => new("11111111-1111-1111-1111-111111111111");

    private static Guid Two => new("22222222-2222-2222-2222-222222222222");

    private static Guid Three => new("33333333-3333-3333-3333-333333333333");

    public void Dispose() => database.Dispose();

    // Three ids of one type in one row: each must land under its own new name.
    [Fact]
    public async Task What_was_written_under_the_old_names_is_read_under_the_new()
    {
        await database.MigrateAsync(Before);
        var written = await database.WriteAsync($$"""
            INSERT INTO Outgoing (Channel, "To", Subject, Body, HoldsCode, DedupeKey, CreatedAt, Attempts, NextAttemptAt, Haste,
                    Resident, Post, About)
                VALUES (0, 'ria@voorbeeld.nl', '', '', 0, 'k', '2026-01-01 00:00:00', 0, '2026-01-01 00:00:00', 0,
                    '{{One}}', '{{Two}}', '{{Three}}');
            INSERT INTO CaseFiles (Id, Source, Neighbourhood, At, Sealed, Version, Resident, Was, Volunteer)
                VALUES ('{{One}}', 0, 'BU05460800', '2026-01-01 00:00:00', x'01', 0, '{{One}}', '{{Two}}', '{{Three}}');
            INSERT INTO Happenings (Kind, At, Post, By) VALUES (10, '2026-01-01 00:00:00', '{{Two}}', '{{One}}');
            INSERT INTO Reviews (Id, "Of", Why, Signals, About, Neighbourhood, Words, WasHeld, ReportWords, At, Version, Waiting)
                VALUES ('{{One}}', 3, 0, '', '{{One}}', 'BU05460800', '', 1, '', '2026-01-01 00:00:00', 0,
                    '{"$type":"answer","By":{"Value":"{{One}}"},"Entered":null,"Post":{"Value":"{{Two}}"},' ||
                    '"Talk":{"Value":"{{Three}}"},"Text":"Ik help.","Board":null}');
            """);
        Assert.Equal(4, written);

        await database.MigrateAsync();

        await using var db = database.Open();
        var mail = await db.Outgoing.IgnoreQueryFilters().SingleAsync(Cancel);
        Assert.Equal((One, Two, Three), (mail.ResidentId!.Value.Value, mail.PostId!.Value.Value, mail.SubjectId!.Value));
        var file = await db.Set<CaseFile>().IgnoreQueryFilters().SingleAsync(Cancel);
        Assert.Equal((One, Two, Three), (file.ResidentId!.Value.Value, file.SourcePostId!.Value.Value, file.VolunteerId!.Value.Value));
        var placed = await db.DomainEvents.IgnoreQueryFilters().SingleAsync(Cancel);
        Assert.Equal((Two, One), (placed.PostId!.Value.Value, placed.ActorId!.Value.Value));
        var review = await db.Reviews.IgnoreQueryFilters().SingleAsync(Cancel);
        var held = Assert.IsType<HeldResponse>(Held.Unpack(review.Waiting!));
        Assert.Equal((One, Two, Three), (held.ActorId.Value, held.PostId.Value, held.ConversationId.Value));
    }
}
