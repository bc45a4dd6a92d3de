using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Portal.Features.Care.Cases;
using Buuv.Portal.Features.Care.Concerns;
using Buuv.Portal.Features.Care.Lists;
using Buuv.Portal.Platform.Localization;
using Buuv.Tests.Features.Phone;

namespace Buuv.Tests.Features.Care.Lists;

/// <summary>The lists of the casebook are filtered and ordered in the database.</summary>
public sealed class CaseGridTests : IAsyncLifetime
{
    private CareStreet street = null!;

    private DateTime Now => street.Database.Clock.Now;

    private DateOnly Today => DateOnly.FromDateTime(DutchTime.Of(Now));

    public async ValueTask InitializeAsync() => street = await CareStreet.OpenAsync();

    public ValueTask DisposeAsync() => street.DisposeAsync();

    [Fact]
    public async Task Each_chip_shows_its_own_files_and_counts_them()
    {
        var waiting = await street.KeepAsync();
        var mine = await street.TakenAsync();
        var (referred, _) = await street.ReferredAsync();
        var planned = await street.TakenAsync();
        await DoneAsync(street.Commands.PlanAsync(CareStreet.Saskia, planned, Now.AddDays(1), "Thuis"));
        var done = await street.TakenAsync();
        await DoneAsync(street.Commands.CloseAsync(CareStreet.Saskia, done, CaseOutcome.Helped, "Klaar"));

        Assert.Equal([waiting], await ShownAsync(CaseGrid.Waiting));
        Assert.Equal([mine, referred, planned], (await ShownAsync(CaseGrid.Mine)).Order(ById));
        Assert.Equal([planned], await ShownAsync(CaseGrid.WithAppointment));
        Assert.Equal([referred], await ShownAsync(CaseGrid.AtPartner));
        Assert.Equal([done], await ShownAsync(CaseGrid.Closed));
        Assert.Equal([waiting, mine, referred, planned], (await ShownAsync(CaseGrid.Open)).Order(ById));
        Assert.Equal(5, (await street.Files.ListAsync(CareStreet.Saskia, CareStreet.Asks())).Total);
    }

    [Fact]
    public async Task By_clock_the_longest_waiting_comes_first_and_what_waits_for_nobody_last()
    {
        var taken = await street.TakenAsync();
        var (referred, _) = await street.ReferredAsync();
        Move();
        var waiting = await street.KeepAsync();

        Assert.Equal([referred, waiting, taken], await ShownAsync(CaseGrid.Open, CaseGrid.Clock));
        Assert.Equal([waiting, referred, taken], await ShownAsync(CaseGrid.Open, CaseGrid.Clock, down: true));
    }

    [Fact]
    public async Task By_next_step_the_first_that_is_planned_comes_first_an_appointment_or_a_step()
    {
        var none = await street.TakenAsync();
        var late = await street.TakenAsync();
        await DoneAsync(street.Commands.PlanAsync(CareStreet.Saskia, late, Now.AddDays(6), "Thuis"));
        var soon = await street.TakenAsync();
        await DoneAsync(street.Commands.PlanAsync(CareStreet.Saskia, soon, Now.AddDays(9), "Thuis"));
        await StepAsync(soon, Today.AddDays(2));
        await StepAsync(none, Today);

        Assert.Equal([soon, late, none], await ShownAsync(CaseGrid.Open, CaseGrid.Next));
        Assert.Equal([late, soon, none], await ShownAsync(CaseGrid.Open, CaseGrid.Next, down: true));
        var rows = (await street.Files.ListAsync(CareStreet.Saskia, CareStreet.Asks(CaseGrid.Open, CaseGrid.Next))).Rows;
        Assert.Equal(
            [new CaseNext(Today.AddDays(2), false), new CaseNext(DateOnly.FromDateTime(DutchTime.Of(Now.AddDays(6))), true), null],
            rows.Select(row => row.Next)
        );
    }

    [Fact]
    public async Task At_the_workplace_a_file_of_ones_own_has_the_day_of_what_is_planned_first()
    {
        var file = await street.TakenAsync();
        Assert.Null(await OnAsync());
        await DoneAsync(street.Commands.PlanAsync(CareStreet.Saskia, file, Now.AddDays(3), "Thuis"));
        Assert.Equal(Today.AddDays(3), await OnAsync());
        await StepAsync(file, Today.AddDays(1));
        Assert.Equal(Today.AddDays(1), await OnAsync());
        street.Database.Clock.Move(TimeSpan.FromDays(5));
        Assert.Equal(Today.AddDays(-2), await OnAsync());

        async Task<DateOnly?> OnAsync() => Assert.Single(await street.Files.OwnAsync(CareStreet.Saskia)).On;
    }

    [Fact]
    public async Task By_since_and_by_state_either_way_round()
    {
        var taken = await street.TakenAsync();
        Move();
        var waiting = await street.KeepAsync();

        Assert.Equal([taken, waiting], await ShownAsync(CaseGrid.Open, CaseGrid.Since));
        Assert.Equal([waiting, taken], await ShownAsync(CaseGrid.Open, CaseGrid.Since, down: true));
        Assert.Equal([waiting, taken], await ShownAsync(CaseGrid.Open, CaseGrid.State));
        Assert.Equal([taken, waiting], await ShownAsync(CaseGrid.Open, CaseGrid.State, down: true));
    }

    [Fact]
    public async Task Concerns_wait_are_of_today_are_planned_or_done()
    {
        var waiting = await ConcernAsync();
        var today = await ConcernAsync(Today);
        var planned = await ConcernAsync(Today.AddDays(3));
        var done = await ConcernAsync(Today);
        await DoneAsync(Concerns.FinishAsync(CareStreet.Saskia, done, "Gebeld."));

        Assert.Equal([waiting], await ConcernsAsync(ConcernGrid.Waiting));
        Assert.Equal([today], await ConcernsAsync(ConcernGrid.Today));
        Assert.Equal([planned], await ConcernsAsync(ConcernGrid.Planned));
        Assert.Equal([done], await ConcernsAsync(ConcernGrid.Done));
        Assert.Equal([waiting, today, planned, done], await ConcernsAsync(ConcernGrid.Everything));
        Assert.Equal([today, planned, waiting], await ConcernsAsync(ConcernGrid.Open, ConcernGrid.Day));
        Assert.Equal([waiting, today], (await Concerns.WaitingAsync(CareStreet.Otto)).Select(line => line.Id));
    }

    private ConcernCommands Concerns => street.Database.Get<ConcernCommands>();

    private static IComparer<CaseFileId> ById => Comparer<CaseFileId>.Create((one, other) => one.Value.CompareTo(other.Value));

    private static async Task DoneAsync(Task<Result> doing) => Assert.Null((await doing).Refusal);

    private void Move() => street.Database.Clock.Move(TimeSpan.FromHours(1));

    private Task StepAsync(CaseFileId file, DateOnly day) =>
        DoneAsync(street.Commands.NoteAsync(CareStreet.Saskia, file, Id.New<CaseStepId>(), day, "Bellen"));

    private async Task<ConcernId> ConcernAsync(DateOnly? day = null)
    {
        Move();
        var id = CareStreet.Done(await Concerns.RaiseAsync(Guid.NewGuid(), Desk.Joke, street.Toos.Id, "Ze klonk zo moe."));
        if (day is not null) await DoneAsync(Concerns.TakeUpAsync(CareStreet.Saskia, id, day));
        return id;
    }

    private async Task<CaseFileId[]> ShownAsync(string shows, string sort = CaseGrid.Since, bool down = false) =>
        [.. (await street.Files.ListAsync(CareStreet.Saskia, CareStreet.Asks(shows, sort, down))).Rows.Select(line => line.Id)];

    private async Task<ConcernId[]> ConcernsAsync(string shows, string sort = ConcernGrid.State) =>
        [.. (await Concerns.ListAsync(CareStreet.Saskia, CareStreet.Asks(shows, sort))).Rows.Select(line => line.Id)];
}
