using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Events;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Matching.Desk;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Privacy.PersonalData;
using Buuv.Portal.Platform.Undo;
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

    [Fact]
    public async Task Found_elsewhere_can_be_undone_and_then_post_and_promise_are_open_again()
    {
        await using var street = await BrokerStreet.OpenAsync();
        var post = await street.AskedAsync();
        await street.Commands.TakeOnAsync(BrokerStreet.Saskia, post.Id);
        await street.Commands.FoundElsewhereAsync(BrokerStreet.Saskia, post.Id);
        var deed = (await street.Database.Get<UndoQueries>().LastAsync(
            BrokerStreet.Saskia, DeedKind.RequestFoundElsewhere, post.Id.Value))!.Value;
        var undo = street.Database.Get<UndoCommands>();

        Assert.IsType<NotFound>((await undo.UndoAsync(BrokerStreet.Otto, deed)).Refusal);
        Assert.Null((await undo.UndoAsync(BrokerStreet.Saskia, deed)).Refusal);
        Assert.Null((await undo.UndoAsync(BrokerStreet.Saskia, deed)).Refusal);

        Assert.True((await street.PostAsync(post.Id)).IsLive);
        var promise = await street.PromiseAsync(post.Id);
        Assert.Equal((PromiseState.Owned, "Saskia", null), (promise.State, promise.OwnerName, promise.FoundElsewhereBy));
        Assert.Null((await street.Commands.TakeOnAsync(BrokerStreet.Otto, post.Id)).Refusal);
    }

    [Fact]
    public async Task Who_rests_after_a_yes_is_asked_only_with_a_reason_and_never_reads_it()
    {
        await using var street = await BrokerStreet.OpenAsync();
        await street.SaidYesAsync();
        var post = await street.AskedAsync("Wie veegt mijn stoep?");
        Assert.Equal(WhyNot.RestsAfterYes, Assert.Single((await street.ViewAsync(post)).LeftOut).Why);
        Assert.Empty((await street.ViewAsync(post)).Suggestions);

        Task<Result<int>> AskAsync(string? reason, StaffActor? by = null) =>
            street.Commands.AskAnywayAsync(by ?? BrokerStreet.Saskia, post.Id, street.Samer.Id, reason);

        Assert.IsType<NeighbourNotAsked>((await street.Commands.AskAsync(BrokerStreet.Saskia, post.Id, [street.Samer.Id])).Refusal);
        Assert.IsType<OverrulingReasonMissing>((await AskAsync("  ")).Refusal);
        Assert.IsType<OverrulingReasonTooLong>((await AskAsync(new string('x', 201))).Refusal);
        Assert.IsType<NotAllowed>((await AskAsync("Hij zei zelf dat het mag.", BrokerStreet.Karel)).Refusal);
        Assert.Equal(1, (await AskAsync("Hij zei zelf dat het mag.")).Value);
        Assert.Equal(0, (await AskAsync("Hij zei zelf dat het mag.")).Value);

        await using var db = street.Database.Read();
        var asked = await db.Invitations.SingleAsync(one => one.PostId == post.Id, Cancel);
        Assert.Equal((WhyNot.RestsAfterYes, "Hij zei zelf dat het mag."), (asked.Overruled!.Value, asked.OverruledBecause!));
        var entry = Assert.Single(await db.Audit.ToListAsync(Cancel), one => one.Kind == nameof(DomainEventKind.AskRuleOverruled));
        Assert.Equal(BrokerStreet.Saskia.AccountId, entry.EnteredById);
        var told = await PersonalDataSets.All.Single(set => set.Name == "invitations")
            .ReadAsync(db, street.Samer.Id);
        Assert.DoesNotContain(told.SelectMany(row => row.Facts), fact => $"{fact.Value}".Contains("zelf dat het mag"));
    }

    [Fact]
    public async Task Who_said_not_now_is_never_among_those_left_out_and_cannot_be_asked_with_any_reason()
    {
        await using var street = await BrokerStreet.OpenAsync();
        await street.SaidYesAsync();
        await street.RestsAsync();
        var post = await street.AskedAsync("Wie veegt mijn stoep?");

        Assert.Empty((await street.ViewAsync(post)).LeftOut);
        Assert.IsType<NeighbourNotAsked>(
            (await street.Commands.AskAnywayAsync(BrokerStreet.Saskia, post.Id, street.Samer.Id, "Toch maar.")).Refusal);
    }

    [Fact]
    public async Task A_note_stands_there_once_with_who_and_when_and_goes_when_who_asked_stops()
    {
        await using var street = await BrokerStreet.OpenAsync();
        var (post, command) = (await street.AskedAsync(), Guid.NewGuid());

        Assert.IsType<WordsMissing>((await street.Commands.NoteAsync(Guid.NewGuid(), BrokerStreet.Saskia, post.Id, " ")).Refusal);
        Assert.IsType<NoteTooLong>(
            (await street.Commands.NoteAsync(Guid.NewGuid(), BrokerStreet.Saskia, post.Id, new string('x', 301))).Refusal);
        Assert.IsType<NotAllowed>((await street.Commands.NoteAsync(Guid.NewGuid(), BrokerStreet.Karel, post.Id, "Gebeld.")).Refusal);
        for (var press = 0; press < 2; press++)
            await street.Commands.NoteAsync(command, BrokerStreet.Saskia, post.Id, "Belde Ria om tien uur.");

        var note = Assert.Single((await street.ViewAsync(post)).Notes);
        Assert.Equal(("Saskia", "Belde Ria om tien uur."), (note.ByName, note.Text));
        await using var db = street.Database.Read();
        var set = PersonalDataSets.All.Single(one => one.Name == "requestnotes");
        Assert.Equal("Belde Ria om tien uur.", Assert.Single(await set.ReadAsync(db, post.AuthorId)).Words);
        Assert.Empty(await set.ReadAsync(db, street.Samer.Id));
    }
}
