using Buuv.Domain;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Buuv.Portal.Platform.Mud;

public sealed partial class WorkGrid<TRow>
{
    // Long enough to type a letter, too short to wait for.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private int typing;

    /// <summary>What the field is called by which the rows are searched; null for a grid that is not searched. The query finds the words in
    /// <see cref="GridChoices.Words"/>. One such grid on a page.</summary>
    [Parameter]
    public string? Search { get; set; }

    /// <summary>What was sent without scripts.</summary>
    [SupplyParameterFromForm(Name = GridSearch.Name, FormName = GridSearch.FormId)]
    public string? Sent { get; set; }

    /// <summary>What was typed so far.</summary>
    [PersistentState]
    public string? Typed { get; set; }

    private bool Searches => choices.Words.Length > 0;

    // Cut before it is tidied: half a sign at the end goes.
    private string WordsTyped => Search is null ? ""
        : TidyText.Line(Typed is { Length: > GridSearch.Longest } much ? much[..GridSearch.Longest] : Typed);

    private async Task TypeAsync(string? typed)
    {
        Typed = typed;
        var mine = ++typing;
        await Task.Delay(Pause, left.Token);
        if (mine == typing) await FindAsync();
    }

    private async Task FindAsync()
    {
        typing++;
        if (WordsTyped != choices.Words) await ChooseAsync(choices with { Page = 1, Words = WordsTyped });
    }

    private async Task ChooseAsync(GridChoices other)
    {
        (choices, choosable) = (other, 0);
        if (grid is null) return;
        if (grid.CurrentPage == 0) await grid.ReloadServerData();
        else grid.NavigateTo(Page.First);
    }
}
