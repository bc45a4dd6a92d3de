using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Figures;
using Buuv.Domain.Notifications;
using Buuv.Domain.Phone;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Ambassadors;
using Buuv.Portal.Features.Boards;
using Buuv.Portal.Features.Boards.Desk;
using Buuv.Portal.Features.Boards.Editions;
using Buuv.Portal.Features.Boards.Rounds;
using Buuv.Portal.Features.Figures;
using Buuv.Portal.Features.Membership;
using Buuv.Portal.Features.Phone;
using Buuv.Portal.Features.Phone.CallBacks;
using Buuv.Portal.Features.Phone.Callers;
using Buuv.Portal.Platform.Identity;

namespace Buuv.Tests.Architecture.Matrix;

/// <summary>Something that takes a duty.</summary>
/// <param name="Command">Type and method.</param>
/// <param name="Do">Does it with a fresh thing in Leiden; gives why not, or null when it was done.</param>
internal sealed record StaffRow(string Command, Permission Permission, Func<MatrixStreet, StaffActor, Task<Refusal?>> Do);

internal static class StaffRows
{
    private static readonly BoardForm Form = new()
    {
        Name = "Buurtkamer",
        Host = "Buurtkamer",
        Address = "Valkenpad 5, Leiden",
        Serves = ["BU05460800"],
    };

    private static readonly StaffActor Vouches = new("Bo", [new(StaffRole.CommunityWorker, null)]) { AccountId = Guid.NewGuid() };

    public static IReadOnlyList<StaffRow> All { get; } =
    [
        new("Deputies.ForAsync", Permission.ServeCaller, async (street, actor) =>
            (await street.Get<Deputies>().ForAsync(actor, street.Ans)).Refusal
        ),
        new("CallerQueries.FindAsync", Permission.ServeCaller, async (street, actor) =>
            Some(await street.Get<CallerQueries>().FindAsync(actor, "Ans"))
        ),
        new("CallerQueries.CountAsync", Permission.ServeCaller, async (street, actor) =>
            await street.Get<CallerQueries>().CountAsync(actor, "Ans") > 0 ? null : new NotAllowed()
        ),
        new("CallerQueries.CardAsync", Permission.ServeCaller, async (street, actor) =>
            Some(await street.Get<CallerQueries>().CardAsync(actor, street.Ans))
        ),
        new("CallerQueries.HalfWayAsync", Permission.ServeCaller, HalfWayAsync),
        new("CallerCommands.MakeAsync", Permission.ServeCaller, async (street, actor) => (
                await street
                    .Get<CallerCommands>()
                    .MakeAsync(
                        actor,
                        new()
                        {
                            Name = "Piet",
                            Neighbourhood = "slaaghwijk",
                            Agrees = true,
                        },
                        "Ja"
                    )
            ).Refusal),
        new("CallerCommands.GuardAsync", Permission.ServeCaller, async (street, actor) =>
            (await street.Get<CallerCommands>().GuardAsync(actor, street.Ans, true)).Refusal
        ),
        new("CallLog.PickUpAsync", Permission.ServeCaller, async (street, actor) =>
            (await street.Get<CallLog>().PickUpAsync(actor, Id.New<PhoneCallId>(), street.Ans)).Refusal
        ),
        new("CallLog.KeepAsync", Permission.ServeCaller, async (street, actor) =>
            (await street.Get<CallLog>().KeepAsync(actor, await street.CallAsync(), "half")).Refusal
        ),
        new("CallLog.DropDraftAsync", Permission.ServeCaller, async (street, actor) =>
            (await street.Get<CallLog>().DropDraftAsync(actor, await street.CallAsync())).Refusal
        ),
        new("CallLog.DropHalfWayAsync", Permission.ServeCaller, async (street, actor) =>
            (await street.Get<CallLog>().DropHalfWayAsync(actor, street.Ans)).Refusal
        ),
        new("CallLog.HangUpAsync", Permission.ServeCaller, async (street, actor) =>
            (await street.Get<CallLog>().HangUpAsync(actor, await street.CallAsync(), CallOutcome.Told)).Refusal
        ),
        new("CallBackQueries.WaitingAsync", Permission.ServeCaller, async (street, actor) =>
        {
            await street.CallBackAsync();
            return Some(await street.Get<CallBackQueries>().WaitingAsync(actor));
        }),
        new("CallBackQueries.PlannedAsync", Permission.ServeCaller, PlannedAsync),
        new("CallBackQueries.HandedOverAsync", Permission.ServeCaller, HandedOverAsync),
        new("CallBackQueries.OfAsync", Permission.ServeCaller, async (street, actor) =>
            Some(await street.Get<CallBackQueries>().OfAsync(actor, street.Ans))
        ),
        new("CallBackQueries.AfterYesAsync", Permission.ServeCaller, AfterYesAsync),
        new("CallBackCommands.SpokenAsync", Permission.ServeCaller, async (street, actor) =>
            (await street.Get<CallBackCommands>().SpokenAsync(Guid.NewGuid(), actor, await street.CallBackAsync(), true)).Refusal
        ),
        new("CallBackCommands.NotNowAsync", Permission.ServeCaller, async (street, actor) =>
            (await street.Get<CallBackCommands>().NotNowAsync(Guid.NewGuid(), actor, await street.InvitedCallAsync(), null)).Refusal
        ),
        new("CallBackCommands.SayBackAsync", Permission.ServeCaller, async (street, actor) =>
            (
                await street.Get<CallBackCommands>().SayBackAsync(Guid.NewGuid(), actor, new(street.Ans), await street.SaidAsync(), "Fijn!")
            ).Refusal
        ),
        new("CallBackCommands.LaterAsync", Permission.ServeCaller, async (street, actor) =>
            (
                await street
                    .Get<CallBackCommands>()
                    .LaterAsync(Guid.NewGuid(), actor, await street.CallBackAsync(), street.Clock.Now.AddDays(1))
            ).Refusal
        ),
        new("CallBackCommands.NotReachedAsync", Permission.ServeCaller, async (street, actor) =>
        {
            await street.CallBackAsync();
            return (await street.Get<CallBackCommands>().NotReachedAsync(Guid.NewGuid(), actor, street.Ans)).Refusal;
        }),
        new("CallBackCommands.VoicemailAsync", Permission.ServeCaller, async (street, actor) =>
        {
            await street.CallBackAsync();
            return (await street.Get<CallBackCommands>().VoicemailAsync(Guid.NewGuid(), actor, street.Ans)).Refusal;
        }),
        new("CallBackCommands.AskAsync", Permission.ServeCaller, async (street, actor) =>
            (await street.Get<CallBackCommands>().AskAsync(Guid.NewGuid(), actor, street.Ans)).Refusal
        ),
        new("ConductCommands.SeeAsync", Permission.VouchFor, async (street, actor) =>
            (await street.Get<ConductCommands>().SeeAsync(actor, street.Samer, DateOnly.FromDateTime(street.Clock.Now).AddDays(-1))).Refusal
        ),
        new("ConductCommands.TakeBackAsync", Permission.VouchFor, async (street, actor) =>
            (await street.Get<ConductCommands>().TakeBackAsync(actor, street.Samer)).Refusal
        ),
        new("ConductCommands.FindAsync", Permission.VouchFor, async (street, actor) =>
        {
            await street.Get<ConductCommands>().SeeAsync(Vouches, street.Samer, DateOnly.FromDateTime(street.Clock.Now).AddDays(-1));
            return await street.Get<ConductCommands>().FindAsync(actor, street.Samer) is null ? new NotFound() : null;
        }),
        new("MembershipCommands.VouchAsync", Permission.VouchFor, async (street, actor) =>
            (await street.Get<MembershipCommands>().VouchAsync(actor, street.Samer)).Refusal
        ),
        new("InvitationCommands.InviteAsync", Permission.Invite, async (street, actor) =>
        {
            var neighbour = await BrokerRows.HelperAsync(street);
            return (await street.Get<InvitationCommands>().InviteAsync(actor, await street.NoteAsync(), neighbour)).Refusal;
        }),
        new("EditionCommands.ArrangeAsync", Permission.PrintBoards, async (street, actor) =>
            (await street.Get<EditionCommands>().ArrangeAsync(actor, street.Board.Id, new())).Refusal
        ),
        new("EditionCommands.ProposeAsync", Permission.PrintBoards, async (street, actor) =>
            (await street.Get<EditionCommands>().ProposeAsync(actor, street.Board.Id)).Refusal
        ),
        new("EditionCommands.StartAnewAsync", Permission.PrintBoards, async (street, actor) =>
            (await street.Get<EditionCommands>().StartAnewAsync(actor, street.Board.Id)).Refusal
        ),
        new("EditionCommands.PrintAsync", Permission.PrintBoards, async (street, actor) =>
        {
            await street.Get<EditionCommands>().StartAnewAsync(new("Bo", [new(StaffRole.CommunityWorker, null)]), street.Board.Id);
            return (await street.Get<EditionCommands>().PrintAsync(actor, [street.Board], new())).Refusal;
        }),
        new("CheckCommands.RecordAsync", Permission.PrintBoards, async (street, actor) =>
            (
                await street
                    .Get<CheckCommands>()
                    .RecordAsync(Guid.NewGuid(), actor, street.Board.Id, BoardState.Hanging, null)
            ).Refusal
        ),
        new("BoardCommands.HangAsync", Permission.TendBoards, async (street, actor) =>
        {
            Form.Command = Guid.NewGuid();
            return (
                await street.WithAsync(
                    (BoardCommands boards) => boards.HangAsync(actor, new(MatrixStreet.Town), Form)
                )
            ).Refusal;
        }),
        new("BoardCommands.ChangeAsync", Permission.TendBoards, async (street, actor) =>
            (
                await street.WithAsync((BoardCommands boards) => boards.ChangeAsync(actor, street.Board.Id, Form))
            ).Refusal
        ),
        .. CareRows.All,
        .. VolunteerRows.All,
        .. BrokerRows.All,
        .. PaperRows.All,
        .. ModerationRows.All,
        .. AdminRows.All,
        new("FigureQueries.OfAsync", Permission.SeeFigures, async (street, actor) =>
            (await street.Get<FigureQueries>().OfAsync(actor, MonthOf(street))).Refusal
        ),
        new("BoardDeskQueries.InAsync", Permission.PrintBoards, async (street, actor) =>
            Some(await street.Get<BoardDeskQueries>().InAsync(actor, street.Map.FindMunicipality("leiden")!))
        ),
        new("BoardExport.MakeAsync", Permission.PrintBoards, async (street, actor) =>
            (await street.Get<BoardExport>().MakeAsync(actor, "?gemeente=leiden")).Refusal
        ),
        new("FigureExport.MakeAsync", Permission.SeeFigures, async (street, actor) =>
        {
            var made = await street.Get<FigureExport>().MakeAsync(actor, $"?gemeente=leiden&periode={MonthOf(street).Month.Slug}");
            // Who works elsewhere gets the figures of there.
            return made.IsDone && !made.Value.Name.StartsWith("cijfers-leiden-", StringComparison.Ordinal)
                ? new NotAllowed()
                : made.Refusal;
        }),
    ];

    private static async Task<Refusal?> HalfWayAsync(MatrixStreet street, StaffActor actor)
    {
        var joke = new StaffActor("Joke", [new(StaffRole.PhoneVolunteer, null)]) { AccountId = Guid.NewGuid() };
        var (log, call) = (street.Get<CallLog>(), Id.New<PhoneCallId>());
        await log.PickUpAsync(joke, call, street.Ans);
        await log.KeepAsync(joke, call, "half");
        await log.HangUpAsync(joke, call, CallOutcome.HungUp);
        return Some(await street.Get<CallerQueries>().HalfWayAsync(actor));
    }

    private static async Task<Refusal?> PlannedAsync(MatrixStreet street, StaffActor actor)
    {
        var promise = await street.CallBackAsync();
        await street.Gate.WriteAsync(async db =>
        {
            db.Entry((await db.CallBacks.FindAsync(promise))!).Property(row => row.NotBefore).CurrentValue = street.Clock.Now.AddDays(1);
            return Result.Done;
        });
        return Some(await street.Get<CallBackQueries>().PlannedAsync(actor));
    }

    private static FigureScope MonthOf(MatrixStreet street) => new(
        street.Map.FindMunicipality("leiden")!,
        FigureMonth.Of(DateOnly.FromDateTime(street.Clock.Now)).Previous
    );

    private static async Task<Refusal?> HandedOverAsync(MatrixStreet street, StaffActor actor)
    {
        var promise = await street.CallBackAsync();
        await street.Gate.WriteAsync(async db =>
        {
            db.Entry((await db.CallBacks.FindAsync(promise))!).Property(row => row.HandedOverAt).CurrentValue = street.Clock.Now;
            return Result.Done;
        });
        return Some(await street.Get<CallBackQueries>().HandedOverAsync(actor));
    }

    // Ans was told that somebody invites her, and said yes.
    private static async Task<Refusal?> AfterYesAsync(MatrixStreet street, StaffActor actor)
    {
        var promise = CallBack.Promise(
            Id.New<CallBackId>(),
            new(street.Ans, NotificationKind.Invited, $"invited:{Guid.NewGuid()}")
            {
                PostId = await street.NoteAsync(),
                SubjectId = Guid.NewGuid(),
            },
            street.Clock.Now
        );
        Assert.True(promise.Spoken(true, Guid.NewGuid(), street.Clock.Now).IsDone);
        await street.AddAsync(promise);
        return Some(await street.Get<CallBackQueries>().AfterYesAsync(actor, promise.Id));
    }

    // A query that gives nothing has refused.
    internal static Refusal? Some<T>(T? found) => found is null or System.Collections.ICollection { Count: 0 } ? new NotFound() : null;
}
