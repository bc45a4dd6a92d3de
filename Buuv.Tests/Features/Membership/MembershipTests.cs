using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Events;
using Buuv.Domain.Membership;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Membership;
using Buuv.Portal.Platform.Identity;
using Buuv.Tests.Features.Moderation;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Membership;

/// <summary>Who is new shows that they live here; until then a person reads their answers first.</summary>
public sealed class MembershipTests : IAsyncLifetime
{
    private static readonly StaffActor Bo = new("Bo", [new(StaffRole.CommunityWorker, "GM0546")]) { AccountId = Guid.NewGuid() };

    private ModerationStreet street = null!;

    private MembershipCommands Members => street.Database.Get<MembershipCommands>();

    private CodeRunCommands Runs => street.Database.Get<CodeRunCommands>();

    public async ValueTask InitializeAsync() => street = await ModerationStreet.SettleAsync();

    public ValueTask DisposeAsync() => street.DisposeAsync();

    [Fact]
    public async Task With_the_code_of_a_letter_answers_go_straight_on()
    {
        var code = (await LettersAsync()).Codes[0].Code;
        Assert.Null((await Members.JoinAsync(new(street.Stranger.Id), $" {PaperCode.Spaced(code).ToLowerInvariant()} ")).Refusal);

        await street.AnswerAsync(street.Stranger, await street.PlaceAsync(street.Ria), "Ik help graag.");
        Assert.Equal(1, await street.CountAsync<Response>());
        Assert.Equal(
            1,
            await street.ReadAsync(db =>
                db.DomainEvents.CountAsync(row => row.Kind == DomainEventKind.BecameMember && row.ActorId == street.Stranger.Id)
            )
        );
    }

    [Fact]
    public async Task Nobody_can_see_later_who_used_which_letter()
    {
        var run = await LettersAsync();
        await Members.JoinAsync(new(street.Stranger.Id), run.Codes[1].Code);
        var happened = await street.ReadAsync(db =>
            db.DomainEvents.Where(row => row.Kind == DomainEventKind.BecameMember && row.ActorId == street.Stranger.Id).SingleAsync()
        );
        Assert.Null(happened.SubjectId);
        Assert.Null(happened.What);
    }

    [Fact]
    public async Task The_sheet_beside_a_board_is_for_every_buurt_that_it_serves()
    {
        var board = NoticeBoard
            .Hang(
                Id.New<NoticeBoardId>(),
                null,
                new("GM0546"),
                new("De Kooi", "Buurthuis", "Driftstraat 49", new GeoPoint(52.17, 4.5), [new("BU05460900"), street.Stranger.Neighbourhood])
            )
            .Value;
        await street.Database.StoreAsync(board);
        var command = Guid.NewGuid();
        var (made, again) = (await Runs.MakeSheetAsync(Bo, command, board.Id), await Runs.MakeSheetAsync(Bo, command, board.Id));
        Assert.Equal(made.Value, again.Value);

        var code = (await RunAsync(made.Value)).Codes.Single().Code;
        Assert.Null((await Members.JoinAsync(new(street.Stranger.Id), code)).Refusal);
        Assert.Equal(
            MembershipGround.BoardCode,
            await street.ReadAsync(db => db.Residents.Where(one => one.Id == street.Stranger.Id).Select(one => one.MemberBy).SingleAsync())
        );
    }

    [Theory]
    [InlineData(null)]
    [InlineData("K7M")]
    [InlineData("K7MB 2XPT")]
    [InlineData("'; DROP TABLE BuurtCodes; --")]
    public async Task What_is_no_code_of_ours_is_said_so(string? typed)
    {
        await LettersAsync();
        Assert.IsType<MembershipCodeUnknown>((await Members.JoinAsync(new(street.Stranger.Id), typed)).Refusal);
    }

    [Fact]
    public async Task What_cannot_be_a_code_costs_no_try()
    {
        var run = await LettersAsync();
        for (var slip = 0; slip < 2 * MembershipCommands.TriesPerHour; slip++)
            Assert.IsType<MembershipCodeUnknown>((await Members.JoinAsync(new(street.Stranger.Id), slip % 2 == 0 ? "" : "K7M")).Refusal);
        var typed = PaperCode.Spaced(run.Codes[0].Code).Replace(' ', '\u2013') + "\u200E,";
        Assert.Null((await Members.JoinAsync(new(street.Stranger.Id), typed)).Refusal);
    }

    [Fact]
    public async Task Codes_that_were_taken_back_work_no_longer_and_the_audit_says_who_did_what()
    {
        var run = await LettersAsync();
        Assert.Null((await Runs.WithdrawAsync(Bo, run.Id)).Refusal);
        Assert.IsType<MembershipCodeOver>((await Members.JoinAsync(new(street.Stranger.Id), run.Codes[0].Code)).Refusal);
        var audit = await street.ReadAsync(db =>
            db.Audit.Where(entry => entry.SubjectId == run.Id.Value).OrderBy(entry => entry.Sequence).ToListAsync()
        );
        Assert.Equal(
            [(nameof(DomainEventKind.CodesHandedOut), Bo.AccountId), (nameof(DomainEventKind.CodesWithdrawn), Bo.AccountId)],
            audit.Select(entry => (entry.Kind, entry.EnteredById!.Value))
        );
    }

    [Fact]
    public async Task Guessing_stops_long_before_it_helps()
    {
        var run = await LettersAsync("1", "150");
        var (hits, tried) = (0, 0);
        for (var guess = 0; guess < 100_000; guess++)
        {
            var said = await Members.JoinAsync(new(street.Stranger.Id), PaperCode.Draw(MembershipCode.Length));
            if (said.IsDone) hits++;
            if (said.Refusal is not TooManyCodesTried) tried++;
        }
        Assert.Equal((0, MembershipCommands.TriesPerHour), (hits, tried));
        // Not even with the right one: the desk helps then.
        Assert.IsType<TooManyCodesTried>((await Members.JoinAsync(new(street.Stranger.Id), run.Codes[0].Code)).Refusal);
    }

    private async Task<CodeRun> LettersAsync(string first = "2", string last = "6")
    {
        var home = street.Database.Map.Find(street.Stranger.Neighbourhood)!.Slug;
        return await RunAsync(
            (
                await Runs.WriteLettersAsync(
                    Bo,
                    new()
                    {
                        Command = Guid.NewGuid(),
                        Neighbourhood = home,
                        Street = "Valkenpad",
                        First = first,
                        Last = last,
                    }
                )
            ).Value
        );
    }

    private Task<CodeRun> RunAsync(CodeRunId id) => street.ReadAsync(db => db.CodeRuns.SingleAsync(run => run.Id == id));
}
