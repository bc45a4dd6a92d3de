using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Ui;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Posts.Lists;

public sealed partial class ListPage(NeighbourhoodDirectory directory, PostQueries posts, PostSearch search, PlaceContext here)
{
    private const string Search = "/zoeken";

    private PostKind? kind;
    private Municipality? town;
    private Neighbourhood? chosen;
    private IReadOnlyList<PostSummary> shown = [];
    private SearchResult found = SearchResult.Nothing;
    private ShortCode? gone;

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    /// <summary>Words, or a number.</summary>
    [SupplyParameterFromQuery]
    public string? Zoek { get; set; }

    /// <summary>Vraag or aanbod, by the word in addresses.</summary>
    [SupplyParameterFromQuery]
    public string? Wat { get; set; }

    /// <summary>A category.</summary>
    [SupplyParameterFromQuery]
    public string? Soort { get; set; }

    /// <summary>Slug of a buurt.</summary>
    [SupplyParameterFromQuery]
    public string? Buurt { get; set; }

    [SupplyParameterFromQuery]
    public string? Orde { get; set; }

    [SupplyParameterFromQuery(Name = PageLinks.Query)]
    public string? Page { get; set; }

    /// <summary>Only older than this place in the feed, for a list that nothing is looked for in.</summary>
    [SupplyParameterFromQuery]
    public string? Voor { get; set; }

    private long? Before => InAddress.Number(Voor);

    private Category? Category => Enum.TryParse<Category>(Soort, out var category) && category.IsKnown ? category : null;

    private SearchOrder Order => Orders.FirstOrDefault(order => PostSlugs.Of(order) == Orde);

    private string? InUrl => PostSlugs.Of(Order);

    // From where it is near is known of who chose a buurt.
    private IEnumerable<SearchOrder> Orders =>
        Enum.GetValues<SearchOrder>().Where(order => order != SearchOrder.Nearest || here.Neighbourhood is not null);

    private string SearchedFor => TidyText.Line(Zoek);

    private bool IsFiltered => Category is not null || chosen is not null || PostSlugs.KindOf(Wat) is not null;

    private bool IsSearch => SearchedFor.Length > 0 || IsFiltered || InUrl is not null || Context.Request.Path == Search;

    private IEnumerable<Neighbourhood> Buurten => town is null ? [] : directory.Map.In(town.Code);

    private bool IsOneOfSeveralMunicipalities => directory.Map.Municipalities.Count > 1;

    private string Title => kind is null || Context.Request.Path == Search ? PostsText.SearchTitle
        : kind == PostKind.Request ? PostsText.RequestsTitle : PostsText.OffersTitle;

    private string Lead => kind is null || Context.Request.Path == Search ? PostsText.SearchLead
        : kind == PostKind.Request ? PostsText.RequestsLead : PostsText.OffersLead;

    private string CountLine =>
        found.IsCut ? string.Format(PostsText.FoundCut, found.Count.ToString("N0", CultureInfo.CurrentCulture))
        : found.Count == 1 ? PostsText.FoundOne
        : string.Format(PostsText.FoundMany, found.Count.ToString("N0", CultureInfo.CurrentCulture));

    private string ListAddress => kind == PostKind.Offer ? "/aanbod" : "/vragen";

    private string PlaceAddress
    {
        get
        {
            var place = $"/plaats/{PostSlugs.Of(kind ?? PostKind.Request)}";
            return SearchedFor.Length == 0 || gone is not null ? place : place + QueryString.Create("tekst", SearchedFor);
        }
    }

    /// <summary>What is chosen, each with the address of the same page without it.</summary>
    private List<(string Label, string Without)> Chips
    {
        get
        {
            List<(string, string)> chips = [];
            if (SearchedFor.Length > 0) chips.Add(($"“{SearchedFor}”", Without("zoek")));
            if (PostSlugs.KindOf(Wat) is { } what) chips.Add((DisplayNames.Of(what), Without("wat")));
            if (Category is { } category) chips.Add((DisplayNames.Of(category), Without("soort")));
            if (chosen is { } neighbourhood) chips.Add((neighbourhood.Name, Without("buurt")));
            return chips;
        }
    }

    protected override async Task OnInitializedAsync()
    {
        kind = Context.Request.Path.Value switch { "/aanbod" => PostKind.Offer, "/vragen" => PostKind.Request, _ => PostSlugs.KindOf(Wat) };
        chosen = directory.Map.Find(Buurt);
        town = chosen is null ? here.Municipality : directory.Map.FindMunicipality(chosen.Municipality);
        if (town is null) return;
        var reader = Context.User.Resident();
        if (!IsSearch)
        {
            shown = await posts.FeedAsync(directory.Map.AudiencesOf(town), new(kind), Before, reader: reader);
            return;
        }
        var wish = new PostWish(Zoek)
        {
            Kind = kind,
            Category = Category,
            Neighbourhood = chosen?.Code,
            Order = Order,
            From = here.Neighbourhood,
        };
        found = await search.FindAsync(Audiences(town), wish, PageLinks.NumberOf(Page), reader);
        shown = found.Page.Items;
        if (found.Count == 0 && ShortCode.From(Zoek) is { IsDone: true } number
            && await posts.BehindNumberAsync(town, number.Value, reader) is not null) gone = number.Value;
    }

    // What is heard all over the town, and in the buurt that was chosen here or before.
    private IReadOnlyList<Audience> Audiences(Municipality of) =>
        (chosen ?? here.Neighbourhood) is { } neighbourhood && neighbourhood.Municipality == of.Code
            ? [.. directory.Map.AudiencesOf(of).Union(directory.Map.AudiencesOf(neighbourhood))] : directory.Map.AudiencesOf(of);

    private string Without(string name) => InAddress.With(Context.Request, name, null, PageLinks.Query);

    private string AddressOf(SearchOrder order) => InAddress.With(Context.Request, "orde", PostSlugs.Of(order), PageLinks.Query);
}
