using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Buuv.Portal.Platform.Mud;

/// <summary>A column of MudBlazor under the name that it has in the address: by that name the grid says by which it wants to be
/// ordered.</summary>
public sealed class KeyColumn<TRow> : TemplateColumn<TRow>
{
    [Parameter, EditorRequired]
    public string Key { get; set; } = "";

    public override string PropertyName => Key;
}
