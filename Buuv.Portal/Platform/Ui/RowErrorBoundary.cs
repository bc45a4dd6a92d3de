using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Buuv.Portal.Platform.Ui;

/// <summary>Round one row of a list: when it cannot be drawn, the others are, and the log names it.</summary>
public sealed class RowErrorBoundary(ILogger<RowErrorBoundary> log) : ErrorBoundaryBase
{
    /// <summary>Which row it is; never a name or words.</summary>
    [Parameter, EditorRequired]
    public required string Row { get; set; }

    protected override Task OnErrorAsync(Exception exception)
    {
        log.LogError(exception, "{Row} could not be drawn and is left out", Row);
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null) builder.AddContent(0, ChildContent);
    }
}
