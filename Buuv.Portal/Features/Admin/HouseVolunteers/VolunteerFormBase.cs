using System.Globalization;
using Buuv.Domain;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Admin.HouseVolunteers;

/// <summary>A form on the page of a volunteer: says everything that is wrong at once, beside what was typed; or does its one thing, and
/// shows the volunteer again.</summary>
public abstract class VolunteerFormBase : ComponentBase
{
    private IReadOnlyList<Refusal> refusals = [];

    [Parameter, EditorRequired]
    public required VolunteerView View { get; set; }

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    [Inject]
    public NavigationManager Navigation { get; set; } = null!;

    [Inject]
    public HouseVolunteerCommands Commands { get; set; } = null!;

    [Inject]
    public TimeProvider Clock { get; set; } = null!;

    protected StaffActor Actor => Context.User.AsStaff();

    protected HouseVolunteerId Id => View.Volunteer.Id;

    protected string Name => View.Person.FirstName;

    protected DateOnly Today => DutchTime.Today(Clock);

    /// <summary>Whether something was refused, so that a folded form opens.</summary>
    protected bool IsRefused => refusals.Count > 0;

    /// <summary>Whether the request sends the form of this name.</summary>
    protected bool IsSent(string form) => Context.SendsForm(form);

    /// <summary>What is wrong with the form as a whole.</summary>
    protected string? Whole(params string[] fields) =>
        refusals.FirstOrDefault(refusal => refusal.Field is null || !fields.Contains(refusal.Field)) is { } refusal
            ? RefusalSentence.Of(refusal)
            : null;

    protected string? ErrorOf(string field) =>
        refusals.FirstOrDefault(refusal => refusal.Field == field) is { } refusal ? RefusalSentence.Of(refusal) : null;

    /// <summary>Carries it out when nothing is wrong.</summary>
    /// <param name="wrong">What is wrong with each field; null for a field that is right.</param>
    protected async Task DoAsync(IEnumerable<Refusal?> wrong, Func<Task<Result>> act)
    {
        refusals = [.. wrong.OfType<Refusal>()];
        if (refusals.Count > 0) return;
        var done = await act();
        if (done.IsDone) Navigation.NavigateTo($"/vrijwilligers/{Id.Value}");
        else refusals = [done.Refusal];
    }

    /// <summary>As a date field takes it.</summary>
    protected static string? InField(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
