using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Events;
using Buuv.Domain.Posts;
using FsCheck;
using FsCheck.Fluent;

namespace Buuv.Tests.Domain.Ambassadors;

public sealed class InvitationTests
{
    private readonly Street street = new();

    [Fact]
    public void Hennie_asks_Samer_whether_Rias_note_is_something_for_him()
    {
        var post = street.RiaAsks();

        var invitation = Invitation.Send(Id.New<InvitationId>(), post, street.Samer, "Hennie", Street.Noon).Value;

        Assert.Equal(
            (post.Id, street.Samer.Id, "Hennie", InvitationAnswer.Waiting),
            (invitation.Post, invitation.Neighbour, invitation.InvitedBy, invitation.Answer)
        );
        Assert.Equal(DomainEventKind.Invited, Assert.Single(invitation.TakeEvents()).Kind);
    }

    [Fact]
    public void Nobody_is_asked_for_their_own_note_or_for_a_closed_one()
    {
        var post = street.RiaAsks();
        Assert.Equal(new OwnPost(), Invitation.Send(Id.New<InvitationId>(), post, street.Ria, "Hennie", Street.Noon).Refusal);

        post.Withdraw(street.Ria.Id, Street.Noon);
        Assert.Equal(
            new PostClosed(ClosureReason.Withdrawn),
            Invitation.Send(Id.New<InvitationId>(), post, street.Samer, "Hennie", Street.Noon).Refusal
        );
    }

    [Fact]
    public void Samers_no_is_his_own_and_needs_no_reason()
    {
        var invitation = Sent();

        Assert.Equal(new NotAllowed(), invitation.Decline(street.Mina.Id, Street.Noon).Refusal);
        Assert.True(invitation.Decline(street.Samer.Id, Street.Noon).IsDone);
        Assert.True(invitation.Decline(street.Samer.Id, Street.Noon).IsDone);
        Assert.Equal(new InvitationAlreadyAnswered(), invitation.Accept(street.Samer.Id, Street.Noon).Refusal);
        Assert.Equal([DomainEventKind.InvitationDeclined], Street.Happened(invitation));
    }

    /// <summary>Each step: who (0 is Samer) and whether they say yes.</summary>
    [Fact]
    public void Whatever_is_pressed_Samers_first_word_counts() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1000),
            Prop.ForAll(Gen.Choose(0, 2).Zip(Gen.Elements(true, false)).ArrayOf().ToArbitrary(), presses =>
            {
                var invitation = Sent();
                foreach (var (who, yes) in presses)
                {
                    var by = new[] { street.Samer, street.Ria, street.Mina }[who].Id;
                    _ = yes ? invitation.Accept(by, Street.Noon) : invitation.Decline(by, Street.Noon);
                }
                var first = presses.Where(press => press.Item1 == 0).Select(press => (bool?)press.Item2).FirstOrDefault();
                Assert.Equal(
                    first switch
                    {
                        null => InvitationAnswer.Waiting,
                        true => InvitationAnswer.Yes,
                        false => InvitationAnswer.No,
                    },
                    invitation.Answer
                );
                Assert.Equal(first is null ? 0 : 1, invitation.TakeEvents().Count);
            })
        );

    private Invitation Sent()
    {
        var invitation = Invitation.Send(Id.New<InvitationId>(), street.RiaAsks(), street.Samer, "Hennie", Street.Noon).Value;
        invitation.TakeEvents();
        return invitation;
    }
}
