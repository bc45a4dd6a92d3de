using Buuv.Domain;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Care.Concerns;

/// <summary>A page on which a concern is raised.</summary>
public abstract class ConcernFormBase : ComponentBase
{
    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(Name = "opdracht", FormName = "zorg")]
    public Guid Command { get; set; }

    [SupplyParameterFromForm(Name = "zorg", FormName = "zorg")]
    public string? Words { get; set; }

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    protected Refusal? Refusal { get; private set; }

    protected bool Said { get; private set; }

    protected override void OnInitialized()
    {
        if (Command == Guid.Empty) Command = Guid.CreateVersion7();
    }

    protected void Show(Result<ConcernId> raised) => (Refusal, Said) = (raised.Refusal, raised.IsDone);
}
