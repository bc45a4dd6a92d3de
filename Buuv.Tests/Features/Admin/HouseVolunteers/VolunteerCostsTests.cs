using Buuv.Domain.Volunteering;
using Buuv.Portal.Features.Admin.HouseVolunteers;

namespace Buuv.Tests.Features.Admin.HouseVolunteers;

/// <summary>The volunteers are asked for on every page of the staff, and looked through every hour: that must stay cheap.</summary>
public sealed class VolunteerCostsTests : IAsyncLifetime
{
    private VolunteerStreet street = null!;

    public async ValueTask InitializeAsync() => street = await VolunteerStreet.OpenAsync();

    public ValueTask DisposeAsync() => street.DisposeAsync();

    [Fact]
    public async Task Lists_letters_and_the_counts_of_the_shell_read_no_time_lines()
    {
        await street.ActiveAsync();
        await street.AppliedAsync(street.Truus);
        var queries = street.Database.Get<HouseVolunteerQueries>();
        using var asked = new Asked();

        Assert.Equal(2, (await queries.ListAsync(VolunteerStreet.Bo)).Items.Count);
        var waiting = Assert.Single(await queries.WaitingAsync(VolunteerStreet.Bo));
        Assert.NotEmpty(await street.MailsAsync());

        Assert.Equal(VolunteerState.Applied, waiting.State);
        Assert.NotEmpty(asked.Questions);
        Assert.DoesNotContain(asked.Questions, question => question.Contains("VolunteerSteps"));
        Assert.Contains(asked.Questions, question => question.Contains("\"WarnedAt\" IS NOT NULL"));
    }

    [Fact]
    public async Task Whoever_waits_is_found_in_every_state()
    {
        var id = await street.AppliedAsync();
        Assert.True(await WaitsAsync());
        VolunteerStreet.Done(
            await street.Commands.PlanTalkAsync(VolunteerStreet.Bo, id, street.Database.Clock.Now.AddDays(2), "De Kooi", "Bo"));
        Assert.False(await WaitsAsync());
        street.Database.Clock.Move(TimeSpan.FromDays(3));
        Assert.True(await WaitsAsync());
        VolunteerStreet.Done(await street.Commands.StartTrainingAsync(VolunteerStreet.Bo, id, VolunteerTask.Phone));
        Assert.False(await WaitsAsync());
        street.Database.Clock.Move(TimeSpan.FromDays(29));
        Assert.True(await WaitsAsync());
        VolunteerStreet.Done(await street.Commands.ApproveAsync(VolunteerStreet.Bo, id, street.Approval(20)));
        Assert.False(await WaitsAsync());
        await street.KeepTermsAsync();
        Assert.True(await WaitsAsync());
    }

    [Fact]
    public async Task As_long_as_nothing_is_due_the_hourly_job_leaves_the_gate_to_others()
    {
        await street.ActiveAsync();
        using var busy = await street.Database.Gate.EnterAsync(TestContext.Current.CancellationToken);
        await street.KeepTermsAsync().WaitAsync(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
    }

    private async Task<bool> WaitsAsync() =>
        (await street.Database.Get<HouseVolunteerQueries>().WaitingAsync(VolunteerStreet.Bo)).Count == 1;
}
