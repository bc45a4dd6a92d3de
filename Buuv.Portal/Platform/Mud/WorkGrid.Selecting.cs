using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Platform.Mud;

public sealed partial class WorkGrid<TRow>
{
    private readonly HashSet<string> chosen = [];
    private int choosable;

    private bool IsAllChosen => choosable > 0 && chosen.Count >= choosable;

    // What a link to another filter would lose.
    private bool Keeps => Searches || chosen.Count > 0;

    private IEnumerable<string> ElsewhereChosen =>
        Selection is null ? [] : chosen.Except(page?.Rows.Select(Selection.Value).OfType<string>() ?? []);

    private Task ChooseAsync(string value, bool isChosen)
    {
        if (isChosen) chosen.Add(value);
        else chosen.Remove(value);
        return Selected.InvokeAsync(chosen);
    }

    // All with these filters, also on other pages; what was chosen under another filter stays chosen.
    private async Task ChooseAllAsync(ChangeEventArgs change)
    {
        var all = await Selection!.All(choices, left.Token);
        choosable = all.Count;
        if (change.Value is true) chosen.UnionWith(all);
        else chosen.ExceptWith(all);
        await Selected.InvokeAsync(chosen);
    }
}
