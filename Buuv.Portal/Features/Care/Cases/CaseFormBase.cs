using Buuv.Domain;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Care.Cases;

/// <summary>A form on the page of a file: does its one thing, and shows the file again, or says why not beside what was typed.</summary>
public abstract class CaseFormBase : ComponentBase
{
    [Parameter, EditorRequired]
    public required CaseView File { get; set; }

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    [Inject]
    public NavigationManager Navigation { get; set; } = null!;

    protected StaffActor Actor => Context.User.AsStaff();

    protected Refusal? Refusal { get; private set; }

    protected string? Error => Refusal is null ? null : RefusalSentence.Of(Refusal);

    /// <param name="onward">Where to go when it is done; the file itself when not said.</param>
    protected void Finish(Result done, string? onward = null)
    {
        Refusal = done.Refusal;
        if (done.IsDone) Navigation.NavigateTo(onward ?? $"/dossiers/{File.Id.Value}");
    }
}
