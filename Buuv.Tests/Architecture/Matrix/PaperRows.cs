using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.PersonalSheets;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Membership;
using Buuv.Portal.Features.PersonalSheets;
using Buuv.Portal.Platform.Neighbourhoods;

namespace Buuv.Tests.Architecture.Matrix;

/// <summary>What is brought round on paper: pages for who is never online, the card that comes back, and neighbourhood codes.</summary>
internal static class PaperRows
{
    public static IReadOnlyList<StaffRow> All { get; } =
    [
        new("PersonalSheetCommands.MakeAsync", Permission.ServeCaller, async (street, actor) =>
            (await street.Get<PersonalSheetCommands>().MakeAsync(actor, Guid.NewGuid(), [street.Ans])).Refusal
        ),
        new("OfflineQueries.InAsync", Permission.ServeCaller, async (street, actor) =>
            StaffRows.Some((await street.Get<OfflineQueries>().InAsync(actor, TownOf(street), OfflineTable.Choices("", []))).Rows)
        ),
        new("OfflineQueries.FirstAsync", Permission.ServeCaller, async (street, actor) =>
            StaffRows.Some(await street.Get<OfflineQueries>().FirstAsync(actor, TownOf(street), OfflineTable.Choices("", []), most: 1))
        ),
        new("ReturnedCardCommands.EnterAsync", Permission.ServeCaller, async (street, actor) =>
        {
            var sheet = (
                await street.Get<PersonalSheetCommands>().MakeAsync(
                    new("Bo", [new(StaffRole.CommunityWorker, null)]), Guid.NewGuid(), [street.Ans])
            ).Value[0];
            return (
                await street
                    .Get<ReturnedCardCommands>()
                    .EnterAsync(actor, sheet.Code, [sheet.Boxes.First(box => box.Wish == CardWish.CallMe).Number])
            ).Refusal;
        }),
        new("CodeRunCommands.WriteLettersAsync", Permission.HandOutCodes, async (street, actor) => (
                await street
                    .Get<CodeRunCommands>()
                    .WriteLettersAsync(
                        actor,
                        new()
                        {
                            Command = Guid.NewGuid(),
                            Neighbourhood = "slaaghwijk",
                            Street = "Valkenpad",
                            First = "1",
                            Last = "3",
                        }
                    )
            ).Refusal),
        new("CodeRunCommands.MakeSheetAsync", Permission.HandOutCodes, async (street, actor) =>
            (await street.Get<CodeRunCommands>().MakeSheetAsync(actor, Guid.NewGuid(), street.Board.Id)).Refusal
        ),
        new("CodeRunCommands.WithdrawAsync", Permission.HandOutCodes, async (street, actor) =>
            (await street.Get<CodeRunCommands>().WithdrawAsync(actor, await CodesAsync(street))).Refusal
        ),
        new("MembershipQueries.RunsAsync", Permission.HandOutCodes, async (street, actor) =>
        {
            await CodesAsync(street);
            return StaffRows.Some((await street.Get<MembershipQueries>().RunsAsync(actor, CodeRunTable.Choices(""))).Rows);
        }),
        new("MembershipQueries.RunAsync", Permission.HandOutCodes, async (street, actor) =>
            StaffRows.Some(await street.Get<MembershipQueries>().RunAsync(actor, await CodesAsync(street)))
        ),
    ];

    private static async Task<CodeRunId> CodesAsync(MatrixStreet street) =>
        (
            await street
                .Get<CodeRunCommands>()
                .MakeSheetAsync(new("Bo", [new(StaffRole.CommunityWorker, null)]), Guid.NewGuid(), street.Board.Id)
        ).Value;

    private static Municipality TownOf(MatrixStreet street) =>
        street.Get<NeighbourhoodDirectory>().Map.Municipalities.Single(town => town.Code.Value == MatrixStreet.Town);
}
