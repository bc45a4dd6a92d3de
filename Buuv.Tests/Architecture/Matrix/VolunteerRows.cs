using Buuv.Domain;
using Buuv.Domain.Staff;
using Buuv.Domain.Volunteering;
using Buuv.Portal.Features.Admin.HouseVolunteers;
using Buuv.Portal.Platform.Identity;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Architecture.Matrix;

/// <summary>What is done about the volunteers of the house. Ans, who is rung, is the one who wants to help.</summary>
internal static class VolunteerRows
{
    private static readonly StaffActor Bo = new("Bo", [new(StaffRole.CommunityWorker, null)]) { AccountId = Guid.NewGuid() };
    private static readonly DateOnly Until = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(200);

    public static IReadOnlyList<ResidentRow> OfResidents { get; } =
    [
        new("HouseVolunteerApplications.StepBackAsync", Permission.Volunteer, async (street, who) =>
        {
            await RiaAppliesAsync(street);
            return (await street.Get<HouseVolunteerApplications>().StepBackAsync(who.Actor)).Refusal;
        }),
        new("HouseVolunteerApplications.OfAsync", Permission.Volunteer, async (street, who) =>
        {
            await RiaAppliesAsync(street);
            return await street.Get<HouseVolunteerApplications>().OfAsync(who.Actor) is null ? new NotFound() : null;
        }),
    ];

    public static IReadOnlyList<StaffRow> All { get; } =
    [
        new("HouseVolunteerQueries.ListAsync", Permission.TendVolunteers, async (street, actor) =>
        {
            await AppliedAsync(street);
            return (await street.Get<HouseVolunteerQueries>().ListAsync(actor)).Items.Count == 0 ? new NotFound() : null;
        }),
        new("HouseVolunteerQueries.WaitingAsync", Permission.TendVolunteers, async (street, actor) =>
        {
            await AppliedAsync(street);
            return (await street.Get<HouseVolunteerQueries>().WaitingAsync(actor)).Count == 0 ? new NotFound() : null;
        }),
        new("HouseVolunteerQueries.OpenAsync", Permission.TendVolunteers, async (street, actor) =>
            (await street.Get<HouseVolunteerQueries>().OpenAsync(actor, await AppliedAsync(street))).Refusal),
        Row("PlanTalkAsync", AppliedAsync, (commands, street, actor, id) =>
            commands.PlanTalkAsync(actor, id, street.Clock.Now.AddDays(1), "Bibliotheek", "Bo")),
        Row("StartTrainingAsync", PlannedAsync, (commands, _, actor, id) => commands.StartTrainingAsync(actor, id, VolunteerTask.Phone)),
        Row("DeclineAsync", AppliedAsync, (commands, _, actor, id) => commands.DeclineAsync(actor, id, "Er is nu geen plek.")),
        Row("ApproveAsync", TrainedAsync, (commands, _, actor, id) => commands.ApproveAsync(actor, id, Approval())),
        Row("ExtendAsync", ActiveAsync, (commands, _, actor, id) => commands.ExtendAsync(actor, id, Until.AddDays(30))),
        Row("PauseAsync", ActiveAsync, (commands, _, actor, id) => commands.PauseAsync(actor, id)),
        Row("EndAsync", ActiveAsync, (commands, _, actor, id) => commands.EndAsync(actor, id)),
    ];

    private static StaffRow Row(
        string command,
        Func<MatrixStreet, Task<HouseVolunteerId>> before,
        Func<HouseVolunteerCommands, MatrixStreet, StaffActor, HouseVolunteerId, Task<Result>> act
    ) =>
        new($"{nameof(HouseVolunteerCommands)}.{command}", Permission.TendVolunteers, async (street, actor) =>
        {
            var id = await before(street);
            return (await street.WithAsync((HouseVolunteerCommands commands) => act(commands, street, actor, id))).Refusal;
        });

    private static VolunteerApproval Approval() =>
        new(VolunteerTask.Phone, MatrixStreet.Town, Until, $"{Guid.NewGuid():N}@example.org");

    private static async Task RiaAppliesAsync(MatrixStreet street)
    {
        await ClearAsync(street);
        var applied = await street.Get<HouseVolunteerApplications>().ApplyAsync(Guid.NewGuid(), new(street.Ria), null, null);
        Assert.Null(applied.Refusal);
    }

    private static async Task<HouseVolunteerId> AppliedAsync(MatrixStreet street)
    {
        await ClearAsync(street);
        var applied = await street.Get<HouseVolunteerApplications>().ApplyAsync(Guid.NewGuid(), new(street.Ans), VolunteerTask.Phone, null);
        Assert.Null(applied.Refusal);
        return applied.Value;
    }

    private static async Task<HouseVolunteerId> PlannedAsync(MatrixStreet street) =>
        await AfterAsync(street, await AppliedAsync(street), (commands, id) =>
            commands.PlanTalkAsync(Bo, id, street.Clock.Now.AddDays(1), "Bibliotheek", "Bo"));

    private static async Task<HouseVolunteerId> TrainedAsync(MatrixStreet street) =>
        await AfterAsync(street, await PlannedAsync(street), (commands, id) => commands.StartTrainingAsync(Bo, id, VolunteerTask.Phone));

    private static async Task<HouseVolunteerId> ActiveAsync(MatrixStreet street) =>
        await AfterAsync(street, await TrainedAsync(street), (commands, id) => commands.ApproveAsync(Bo, id, Approval()));

    private static async Task<HouseVolunteerId> AfterAsync(
        MatrixStreet street,
        HouseVolunteerId id,
        Func<HouseVolunteerCommands, HouseVolunteerId, Task<Result>> act
    )
    {
        Assert.Null((await street.WithAsync((HouseVolunteerCommands commands) => act(commands, id))).Refusal);
        return id;
    }

    // One is enough for each try.
    private static Task ClearAsync(MatrixStreet street) => street.Gate.WriteAsync(async db =>
    {
        await db.HouseVolunteers.ExecuteDeleteAsync();
        return Result.Done;
    });
}
