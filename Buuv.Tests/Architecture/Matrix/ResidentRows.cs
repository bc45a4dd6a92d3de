using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Posts;
using Buuv.Domain.Posts.Matches;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Ambassadors;
using Buuv.Portal.Features.Care.Concerns;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.Conversations.Mediating;
using Buuv.Portal.Features.Matches;
using Buuv.Portal.Features.Moderation;
using Buuv.Portal.Features.OnBehalf;
using Buuv.Portal.Features.Phone.CallBacks;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Screening;

namespace Buuv.Tests.Architecture.Matrix;

/// <summary>Somebody who tries something with what is Ria's.</summary>
/// <param name="Self">Signed in as.</param>
/// <param name="Actor">Acts for: Ria when Noor arranges it for her, else themselves.</param>
internal sealed record Neighbour(Relation Relation, ResidentId Self, ResidentActor Actor);

/// <summary>Something that residents do.</summary>
/// <param name="Do">Does it with a fresh thing of Ria's; gives why not, or null when it was done.</param>
internal sealed record ResidentRow(string Command, Permission Permission, Func<MatrixStreet, Neighbour, Task<Refusal?>> Do);

internal static class ResidentRows
{
    private static readonly PostText Text = PostText.From("Wie wiedt mijn tuintje?", "Het is niet groot.").Value;

    public static IReadOnlyList<ResidentRow> All { get; } =
    [
        .. VolunteerRows.OfResidents,
        new("ConcernCommands.RaiseInTalkAsync", Permission.ReadConversation, async (street, who) =>
            (
                await street
                    .Get<ConcernCommands>()
                    .RaiseInTalkAsync(Guid.NewGuid(), who.Actor, await street.TalkAsync(), "Ze klonk zo moe.")
            ).Refusal
        ),
        new("MediationCommands.WantAsync", Permission.ReadConversation, async (street, who) =>
            (await street.Get<MediationCommands>().WantAsync(who.Actor, await street.TalkAsync())).Refusal),
        new("MediationCommands.AgreeAsync", Permission.ReadConversation, async (street, who) =>
        {
            var (commands, talk) = (street.Get<MediationCommands>(), await street.TalkAsync());
            Assert.Null((await commands.WantAsync(new ResidentActor(street.Youssef), talk)).Refusal);
            return (await commands.AgreeAsync(who.Actor, talk)).Refusal;
        }),
        new("MediationCommands.EndAsync", Permission.ReadConversation, async (street, who) =>
            (await street.Get<MediationCommands>().EndAsync(who.Actor, await street.TalkAsync())).Refusal),
        new("PostCommands.ChangeAsync", Permission.TendPost, async (street, who) =>
            (
                await street
                    .Get<PostCommands>()
                    .ChangeAsync(
                        who.Actor,
                        await street.NoteAsync(),
                        Text,
                        Timing.From(DayPart.Evening, Rhythm.Once, null, DateOnly.FromDateTime(street.Clock.Now)).Value,
                        PostExtras.None
                    )
            ).Refusal
        ),
        new("PostCommands.WithdrawAsync", Permission.TendPost, async (street, who) =>
            (await street.Get<PostCommands>().WithdrawAsync(who.Actor, await street.NoteAsync())).Refusal
        ),
        new("PostCommands.HaveEnoughAsync", Permission.TendPost, async (street, who) =>
            (await street.Get<PostCommands>().HaveEnoughAsync(who.Actor, await street.NoteAsync())).Refusal
        ),
        new("PostCommands.RenewAsync", Permission.TendPost, async (street, who) =>
            (await street.Get<PostCommands>().RenewAsync(who.Actor, await street.NoteAsync())).Refusal
        ),
        new("PostCommands.AllowOnPaperAsync", Permission.TendPost, async (street, who) =>
            (await street.Get<PostCommands>().AllowOnPaperAsync(who.Actor, await street.NoteAsync(), true)).Refusal
        ),
        new("PostCommands.PlaceAgainAsync", Permission.TendPost, async (street, who) =>
            (await street.Get<PostCommands>().PlaceAgainAsync(who.Actor, await street.ClosedNoteAsync())).Refusal
        ),
        new("ConversationCommands.SayYesAsync", Permission.DecideOnAnswer, async (street, who) =>
            (await street.Get<ConversationCommands>().SayYesAsync(who.Actor, await street.TalkAsync())).Refusal
        ),
        new("ConversationCommands.SayNoAsync", Permission.DecideOnAnswer, async (street, who) =>
            (await street.Get<ConversationCommands>().SayNoAsync(who.Actor, await street.TalkAsync())).Refusal
        ),
        new("ConversationCommands.SayAsync", Permission.Converse, async (street, who) =>
            (await street.Get<ConversationCommands>().SayAsync(Guid.NewGuid(), who.Actor, await street.TalkAsync(), "Hoi")).Refusal
        ),
        new("ConversationQueries.FindAsync", Permission.ReadConversation, async (street, who) =>
            Some(await street.Get<ConversationQueries>().FindAsync(await street.TalkAsync(), who.Self))
        ),
        new("ConversationQueries.SaidAsync", Permission.ReadConversation, async (street, who) =>
        {
            var conversation = await street.TalkAsync();
            Assert.Null(
                (await street.Get<ConversationCommands>().SayAsync(Guid.NewGuid(), new(street.Ria), conversation, "Fijn!")).Refusal
            );
            return Some(await street.Get<ConversationQueries>().SaidAsync(conversation, who.Self));
        }),
        new("MatchCommands.ArrangeAsync", Permission.MakeAppointment, async (street, who) =>
            (
                await street
                    .Get<MatchCommands>()
                    .ArrangeAsync(who.Actor, await street.MatchAsync(), street.Clock.Now.AddDays(1), "Bibliotheek")
            ).Refusal
        ),
        new("MatchCommands.CallOffAsync", Permission.MakeAppointment, async (street, who) =>
            (await street.Get<MatchCommands>().CallOffAsync(who.Actor, await street.MatchAsync())).Refusal
        ),
        new("MatchQueries.FindAsync", Permission.MakeAppointment, async (street, who) =>
            Some(await street.Get<MatchQueries>().FindAsync(await street.MatchAsync(), who.Self))
        ),
        new("CheckIns.AnswerAsync", Permission.CheckIn, CheckInAsync),
        new("InvitationCommands.AcceptAsync", Permission.AnswerInvitation, async (street, who) =>
            (await street.Get<InvitationCommands>().AcceptAsync(who.Actor, await street.InvitationAsync())).Refusal
        ),
        new("InvitationCommands.DeclineAsync", Permission.AnswerInvitation, async (street, who) =>
            (await street.Get<InvitationCommands>().DeclineAsync(who.Actor, await street.InvitationAsync())).Refusal
        ),
        new("InvitationCommands.PostponeAsync", Permission.AnswerInvitation, async (street, who) =>
            (await street.Get<InvitationCommands>().PostponeAsync(who.Actor, await street.InvitationAsync(), null)).Refusal
        ),
        new("CallerInvitations.AnswerAsync", Permission.AnswerInvitation, async (street, who) =>
            (await street.Get<CallerInvitations>().AnswerAsync(who.Actor, await street.InvitationAsync(), InvitationAnswer.No)).Refusal
        ),
        new("InvitationCommands.SeeAsync", Permission.AnswerInvitation, async (street, who) =>
            (await street.Get<InvitationCommands>().SeeAsync(who.Actor, await street.InvitationAsync())).Refusal
        ),
        new("AmbassadorQueries.InvitedAsync", Permission.AnswerInvitation, async (street, who) =>
            Some(await street.Get<AmbassadorQueries>().InvitedAsync(await street.InvitationAsync(), who.Self))
        ),
        new("ReportCommands.OfTalkAsync", Permission.ReportConversation, async (street, who) =>
            (await street.Get<ReportCommands>().OfTalkAsync(who.Actor, await street.TalkAsync(), "")).Refusal
        ),
        new("WriterReviews.FindAsync", Permission.Appeal, async (street, who) =>
            Some(await street.Get<WriterReviews>().FindAsync(who.Self, await ModerationRows.TurnedDownAsync(street), "nl"))
        ),
        new("WriterReviews.ObjectAsync", Permission.Appeal, async (street, who) =>
            (await street.Get<WriterReviews>().ObjectAsync(who.Actor, await ModerationRows.TurnedDownAsync(street), "Nee hoor")).Refusal
        ),
        new("OnBehalfQueries.FindAsync", Permission.ArrangeFor, async (street, who) =>
            Some(await street.Get<OnBehalfQueries>().FindAsync(await street.ArrangementAsync(), who.Self))
        ),
        new("OnBehalfCommands.EndAsync", Permission.EndOnBehalf, async (street, who) =>
            (await street.Get<OnBehalfCommands>().EndAsync(new(who.Self), await street.ArrangementAsync())).Refusal
        ),
    ];

    private static async Task<Refusal?> CheckInAsync(MatrixStreet street, Neighbour who)
    {
        var match = await street.MatchAsync();
        await street.Gate.WriteAsync(async db =>
        {
            db.Entry((await db.Matches.FindAsync(match))!).Property(row => row.At).CurrentValue = street.Clock.Now.AddDays(
                -Match.CheckInAfterDays
            );
            return Result.Done;
        });
        return (await street.Get<CheckIns>().AnswerAsync(who.Actor, match, true)).Refusal;
    }

    private static Refusal? Some<T>(T? found) => found is null or System.Collections.ICollection { Count: 0 } ? new NotFound() : null;
}
