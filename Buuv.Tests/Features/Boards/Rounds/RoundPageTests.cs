using Buuv.Domain.Boards;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Boards;
using Buuv.Portal.Features.Boards.Editions;
using Buuv.Portal.Features.Boards.Rounds;
using Buuv.Portal.Platform.Identity;

namespace Buuv.Tests.Features.Boards.Rounds;

/// <summary>Bo walks past the boards with what was printed.</summary>
public sealed class RoundPageTests : IAsyncLifetime
{
    private static readonly StaffActor Bo = new("Bo", [new(StaffRole.CommunityWorker, "GM0546")]);

    private BoardStreet street = null!;

    public async ValueTask InitializeAsync() => street = await BoardStreet.HangAsync();

    public ValueTask DisposeAsync()
    {
        street.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_was_printed_waits_to_be_hung_up_and_after_a_look_no_longer()
    {
        Assert.Contains("Nu hoeft er niets", await RoundAsync());
        await PrintAsync("slaaghwijk");
        var round = await RoundAsync();
        Assert.Contains("Op te hangen", round);
        Assert.Contains("Eén bord wacht op jou.", round);
        street.Door.Clock.Move(TimeSpan.FromMinutes(5));
        Assert.True(
            (
                await street
                    .Door.Get<CheckCommands>()
                    .RecordAsync(Guid.NewGuid(), street.Links.TokenFor(street.Board, street.Week), BoardState.Hanging, null)
            ).IsDone
        );
        Assert.Contains("Nu hoeft er niets", await RoundAsync());
    }

    [Fact]
    public async Task Nobody_is_told_of_one_boards_or_of_a_walk_of_no_kilometres()
    {
        foreach (var slugs in new string[][] { [], ["slaaghwijk"], ["slaaghwijk", "tweede"] })
        {
            if (slugs.Contains("tweede")) await street.HangAsync("Tweede");
            await PrintAsync(slugs);
            var pages = await RoundAsync() + (await street.Door.Visit().OpenAsync("/prikborden?gemeente=leiden")).Page;
            Assert.DoesNotMatch(@"\b1 (borden|posters|berichten|mensen|vellen)\b", pages);
            Assert.DoesNotContain("0,0 kilometer", pages);
            Assert.DoesNotContain("0 van de", pages);
        }
    }

    private async Task PrintAsync(params string[] slugs)
    {
        if (slugs.Length == 0) return;
        var boards = await street.Door.Get<BoardQueries>().NamedAsync(slugs);
        Assert.Null((await street.Door.Get<EditionCommands>().PrintAsync(Bo, boards, new())).Refusal);
    }

    private async Task<string> RoundAsync()
    {
        var visitor = await street.Door.StepIntoAsync("CommunityWorker");
        return (await visitor.OpenAsync("/prikborden/ronde?gemeente=leiden")).Page;
    }
}
