using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Posts.Placing;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Screening;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Platform.Persistence;

/// <summary>"Koffie erbij" was a column of its own, and became one of the extras of a post: what was ticked stays ticked.</summary>
public sealed class PostExtrasTests : IDisposable
{
    private const string Before = "20261130130615_BoardResponses";

    private readonly OldDatabase database = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => database.Dispose();

    [Theory]
    [InlineData("true", PostExtras.Coffee)]
    [InlineData("false", PostExtras.None)]
    public async Task What_was_ticked_before_is_ticked_after(string ticked, PostExtras expected)
    {
        await database.MigrateAsync(Before);
        var written = await database.WriteAsync($$$"""
            INSERT INTO Reviews (Id, "Of", Why, Signals, AuthorId, Neighbourhood, Words, WasHeld, ReportWords, At, Version, Waiting)
                VALUES ('11111111-1111-1111-1111-111111111111', 1, 0, '', '11111111-1111-1111-1111-111111111111', 'BU05460800', '', 1, '',
                    '2026-01-01 00:00:00', 0, '{"$type":"change","PostId":{"Value":"11111111-1111-1111-1111-111111111111"},' ||
                    '"Text":{"Title":"Koffie?","Details":"","DayPart":"Anytime","Rhythm":"Once","Date":null,"Coffee":{{{ticked}}}},' ||
                    '"ActorId":{"Value":"11111111-1111-1111-1111-111111111111"},"Entered":null}');
            INSERT INTO Drafts (Id, Form, SavedAt, Fields)
                VALUES ('11111111-1111-1111-1111-111111111111', 'vraag', '2026-01-01 00:00:00',
                    '{"Title":"Koffie?","Coffee":{{{ticked}}},"Anyway":false,"Reach":"Town"}');
            """);
        Assert.Equal(2, written);

        await database.MigrateAsync();

        await using var db = database.Open();
        var review = await db.Reviews.IgnoreQueryFilters().SingleAsync(Cancel);
        Assert.Equal(expected, Assert.IsType<HeldChange>(Held.Unpack(review.Waiting!)).Text.Extras);
        var draft = await db.Drafts.SingleAsync(Cancel);
        var form = StoredJson.Read<PlaceForm>(draft.Fields)!;
        Assert.Equal((expected, Reach.Municipality), (form.ReadExtras(), form.Reach));
    }
}
