using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Matching.Desk;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Matching.Desk;

/// <summary>What a broker does about a request that nobody answered, and who may.</summary>
public sealed class PromiseCommandsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_a_broker_of_the_place_does_anything_about_it()
    {
        await using var street = await BrokerStreet.OpenAsync();
        var post = await street.AskedAsync();

        foreach (var other in new[] { BrokerStreet.Karel, BrokerStreet.Bo })
        {
            Assert.IsType<NotAllowed>((await street.Commands.TakeOnAsync(other, post.Id)).Refusal);
            Assert.IsType<NotAllowed>((await street.Commands.HandOverAsync(other, post.Id, BrokerStreet.Otto.AccountId)).Refusal);
            Assert.IsType<NotAllowed>((await street.Commands.FoundElsewhereAsync(other, post.Id)).Refusal);
            Assert.IsType<NotAllowed>((await street.Commands.AskAsync(other, post.Id, [street.Samer.Id])).Refusal);
        }
        Assert.False((await street.PromiseAsync(post.Id)).IsOwned);
    }

    [Fact]
    public async Task Who_takes_it_on_has_it_once_and_the_audit_says_who()
    {
        await using var street = await BrokerStreet.OpenAsync();
        var post = await street.AskedAsync();

        Assert.Null((await street.Commands.TakeOnAsync(BrokerStreet.Saskia, post.Id)).Refusal);
        Assert.Null((await street.Commands.TakeOnAsync(BrokerStreet.Saskia, post.Id)).Refusal);

        Assert.Equal("Saskia", (await street.PromiseAsync(post.Id)).OwnerName);
        await using var db = street.Database.Read();
        var entry = Assert.Single(await db.Audit.ToListAsync(Cancel), entry => entry.Kind == nameof(DomainEventKind.RequestTakenOn));
        Assert.Equal(BrokerStreet.Saskia.AccountId, entry.EnteredById);
    }

    [Fact]
    public async Task It_is_handed_over_to_a_broker_of_the_same_place_and_to_nobody_else()
    {
        await using var street = await BrokerStreet.OpenAsync();
        var post = await street.AskedAsync();
        await street.Commands.TakeOnAsync(BrokerStreet.Saskia, post.Id);

        Assert.IsType<BrokerMissing>(
            (await street.Commands.HandOverAsync(BrokerStreet.Saskia, post.Id, BrokerStreet.Karel.AccountId)).Refusal);
        Assert.IsType<BrokerMissing>((await street.Commands.HandOverAsync(BrokerStreet.Saskia, post.Id, Guid.Empty)).Refusal);
        Assert.Equal(["Otto"], (await street.ViewAsync(post)).Colleagues.Select(colleague => colleague.Name));
        Assert.Null((await street.Commands.HandOverAsync(BrokerStreet.Saskia, post.Id, BrokerStreet.Otto.AccountId)).Refusal);
        Assert.Equal("Otto", (await street.PromiseAsync(post.Id)).OwnerName);
    }

    [Fact]
    public async Task Found_elsewhere_takes_it_down_once_and_after_that_nothing_can_be_done()
    {
        await using var street = await BrokerStreet.OpenAsync();
        var post = await street.AskedAsync();

        Assert.Null((await street.Commands.FoundElsewhereAsync(BrokerStreet.Saskia, post.Id)).Refusal);
        Assert.Null((await street.Commands.FoundElsewhereAsync(BrokerStreet.Saskia, post.Id)).Refusal);

        Assert.Equal(ClosureReason.Enough, (await street.PostAsync(post.Id)).Closure!.Reason);
        var promise = await street.PromiseAsync(post.Id);
        Assert.Equal((PromiseState.Done, BrokerStreet.Saskia.AccountId), (promise.State, promise.FoundElsewhereBy));
        Assert.IsType<PromiseOver>((await street.Commands.TakeOnAsync(BrokerStreet.Otto, post.Id)).Refusal);
        Assert.IsType<NeighbourNotAsked>((await street.Commands.AskAsync(BrokerStreet.Saskia, post.Id, [post.AuthorId])).Refusal);
        await using var db = street.Database.Read();
        Assert.Equal(1, await db.Audit.CountAsync(entry => entry.Kind == nameof(DomainEventKind.RequestFoundElsewhere), Cancel));
    }

    [Fact]
    public async Task A_request_that_its_author_took_down_meanwhile_stays_as_it_is()
    {
        await using var street = await BrokerStreet.OpenAsync();
        var post = await street.AskedAsync();
        await street.Database.Gate.WriteAsync(async db =>
            (await db.Posts.SingleAsync(one => one.Id == post.Id)).Withdraw(post.AuthorId, street.Database.Clock.Now));

        Assert.IsType<PostClosed>((await street.Commands.FoundElsewhereAsync(BrokerStreet.Saskia, post.Id)).Refusal);

        Assert.Null((await street.PromiseAsync(post.Id)).FoundElsewhereBy);
        Assert.Equal(ClosureReason.Withdrawn, (await street.PostAsync(post.Id)).Closure!.Reason);
    }

    [Fact]
    public async Task A_neighbour_is_asked_once_by_first_name_and_who_may_not_be_asked_is_not()
    {
        await using var street = await BrokerStreet.OpenAsync();
        var post = await street.AskedAsync();

        Assert.Equal(1, (await street.Commands.AskAsync(BrokerStreet.Saskia, post.Id, [street.Samer.Id, street.Samer.Id])).Value);
        Assert.Equal(0, (await street.Commands.AskAsync(BrokerStreet.Saskia, post.Id, [street.Samer.Id])).Value);
        Assert.IsType<NeighbourNotAsked>((await street.Commands.AskAsync(BrokerStreet.Saskia, post.Id, [post.AuthorId])).Refusal);

        await using var db = street.Database.Read();
        var invitation = await db.Invitations.SingleAsync(Cancel);
        Assert.Equal((street.Samer.Id, "Saskia", null), (invitation.NeighbourId, invitation.InvitedBy, invitation.Wave));
        var view = await street.ViewAsync(post);
        Assert.Equal((1, 0, 0), (view.Asked, view.Looked, view.SaidNo));
        Assert.DoesNotContain(view.Suggestions, one => one.Id == street.Samer.Id);
    }
}
