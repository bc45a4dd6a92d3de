using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Posts.Placing;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Ui;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Posts;

public sealed partial class ChangePage(NeighbourhoodDirectory directory, PostQueries posts, PlaceFlow flow, NavigationManager navigation)
{
    private PostView? post;
    private PlaceForm form = new();
    private IReadOnlyList<FieldError> errors = [];
    private Refusal? refusal;

    [Parameter]
    public string Municipality { get; set; } = "";

    [Parameter]
    public int Number { get; set; }

    [SupplyParameterFromForm(FormName = "verander")]
    public PlaceForm? Typed { get; set; }

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    private string Title => post!.Summary.Kind == PostKind.Request ? PostsText.ChangeRequest : PostsText.ChangeOffer;

    // What somebody wrote that is no date stays to be seen: a date field would show it as empty.
    private bool DateIsTyped =>
        !string.IsNullOrEmpty(form.Date)
        && !DateOnly.TryParseExact(form.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    protected override async Task OnInitializedAsync()
    {
        var me = Context.User.Resident();
        if (directory.Map.FindMunicipality(Municipality) is { } town && Number is >= 0 and < ShortCode.Count)
            post = await posts.BehindNumberAsync(town, new(Number), me);
        if (post is null)
        {
            navigation.NotFound();
            return;
        }
        // Its own page says what may be done with it, and whose it is. A form that was sent is answered here: what was typed stays.
        if (post.Author != me || (post.Closed is not null && Typed is null))
        {
            navigation.NavigateTo(post.Summary.Address);
            return;
        }
        form = Typed ?? PlaceForm.Of(post);
    }

    private async Task ChangeAsync()
    {
        if (post is null || Context.User.AsResident() is not { } me) return;
        errors = flow.CheckChange(post.Summary.Kind, form);
        if (errors.Count > 0) return;
        refusal = (await flow.ChangeAsync(me, post.Id, form)).Refusal;
        if (refusal is null) navigation.NavigateTo($"{post.Summary.Address}?gedaan=veranderd");
    }

    private string? ErrorOf(string field) =>
        errors.FirstOrDefault(error => error.Field == field) is { } wrong ? RefusalSentence.Of(wrong.Refusal) : null;

    private static IReadOnlyList<Choice> PicksOf<T>(Func<T, string> word)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new Choice(value.ToString(), word(value)))];
}
