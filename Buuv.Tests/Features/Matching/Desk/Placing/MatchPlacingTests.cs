using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Matching.Desk.Placing;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Matching.Desk.Placing;

/// <summary>Saskia heard from both that they found each other, and writes that down.</summary>
public sealed class MatchPlacingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_an_ordinary_match_with_who_placed_it_once_however_often_it_is_pressed()
    {
        await using var street = await BrokerStreet.OpenAsync();
        var post = await street.AskedAsync();
        var placing = street.Database.Get<MatchPlacing>();

        var placed = await placing.PlaceAsync(BrokerStreet.Saskia, post.Id, street.Samer.Id, bothAgreed: true);
        Assert.Equal(placed.Value, (await placing.PlaceAsync(BrokerStreet.Otto, post.Id, street.Samer.Id, bothAgreed: true)).Value);

        await using var db = street.Database.Read();
        var match = await db.Matches.SingleAsync(Cancel);
        Assert.Equal((post.AuthorId, street.Samer.Id, "Saskia"), (match.AskerId, match.HelperId, match.PlacedByName));
        Assert.Single(await db.Conversations.ToListAsync(Cancel));
        Assert.Equal(ClosureReason.Matched, (await street.PostAsync(post.Id)).Closure!.Reason);
        Assert.Equal(PromiseState.Done, (await street.PromiseAsync(post.Id)).State);
        Assert.Single(await db.Audit.ToListAsync(Cancel), entry => entry.Kind == nameof(DomainEventKind.MatchPlaced));
    }

    [Fact]
    public async Task Nothing_is_written_down_when_not_both_agreed_or_the_two_cannot_be_matched()
    {
        await using var street = await BrokerStreet.OpenAsync();
        var post = await street.AskedAsync();
        var placing = street.Database.Get<MatchPlacing>();

        Assert.IsType<BothMustAgree>((await placing.PlaceAsync(BrokerStreet.Saskia, post.Id, street.Samer.Id, false)).Refusal);
        foreach (var nobody in new[] { post.AuthorId, Id.New<ResidentId>(), default })
            Assert.IsType<MatchNotPossible>((await placing.PlaceAsync(BrokerStreet.Saskia, post.Id, nobody, true)).Refusal);
        Assert.IsType<NotAllowed>((await placing.PlaceAsync(BrokerStreet.Karel, post.Id, street.Samer.Id, true)).Refusal);
        Assert.IsType<NotFound>((await placing.PlaceAsync(BrokerStreet.Saskia, Id.New<PostId>(), street.Samer.Id, true)).Refusal);
        await street.Commands.FoundElsewhereAsync(BrokerStreet.Saskia, post.Id);
        Assert.IsType<PostClosed>((await placing.PlaceAsync(BrokerStreet.Saskia, post.Id, street.Samer.Id, true)).Refusal);
        await using var db = street.Database.Read();
        Assert.Empty(await db.Matches.ToListAsync(Cancel));
    }

    [Theory]
    [InlineData("sam", 1)]
    [InlineData("SAMER", 1)]
    [InlineData("s", 0)]
    [InlineData("%", 0)]
    [InlineData("0600000000", 0)]
    public async Task A_neighbour_is_found_by_the_beginning_of_a_name_where_the_broker_works(string typed, int found)
    {
        await using var street = await BrokerStreet.OpenAsync();
        var finder = street.Database.Get<NeighbourFinder>();
        Assert.Equal(found, (await finder.FindAsync(BrokerStreet.Saskia, typed, Cancel)).Count);
        Assert.Empty(await finder.FindAsync(BrokerStreet.Karel, typed, Cancel));
        Assert.Empty(await finder.FindAsync(BrokerStreet.Bo, typed, Cancel));
    }
}
