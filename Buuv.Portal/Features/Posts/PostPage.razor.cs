using Buuv.Domain.Boards;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Matching;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Screening;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Posts;

public sealed partial class PostPage(
    NeighbourhoodDirectory directory,
    PostQueries posts,
    WriterReviews reviews,
    BoardCounter boards,
    PlaceContext here,
    NavigationManager navigation,
    TimeProvider clock
)
{
    private const int OthersShown = 3;

    private static readonly TimeSpan JustNow = TimeSpan.FromMinutes(5);

    private PostView? post;
    private IReadOnlyList<PostSummary> others = [];
    private PromiseNews? news;
    private bool hadContact;
    private bool changeWaits;

    [Parameter]
    public string Municipality { get; set; } = "";

    [Parameter]
    public int Number { get; set; }

    /// <summary>The board whose sheet or slip brought somebody here.</summary>
    [SupplyParameterFromQuery]
    public string? Bord { get; set; }

    /// <summary>How the number came in: typed, when not scanned.</summary>
    [SupplyParameterFromQuery]
    public string? Getypt { get; set; }

    [SupplyParameterFromQuery]
    public string? Geplaatst { get; set; }

    /// <summary>Asks its author once more before it is taken down.</summary>
    [SupplyParameterFromQuery]
    public string? Weg { get; set; }

    /// <summary>What its author just did.</summary>
    [SupplyParameterFromQuery]
    public string? Gedaan { get; set; }

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    private PlaceContext Here => here;

    private bool IsMine => post is { } view && Context.User.Resident() == view.Author;

    // Whoever pressed twice on a slow line may have lost the cookie that came with the first answer; they are told all the same that it
    // hangs.
    private bool IsNew =>
        Geplaatst is not null && post is { Closed: null } && (IsMine || (Context.User.Resident() is null && HangsJustNow));

    // The same for whoever looks: a kept page is one page.
    private string BackTo => IsMine ? "/mijn" : (post!.Summary.Kind == PostKind.Request ? "/vragen" : "/aanbod")
        + (directory.Map.Municipalities.Count > 1 ? $"?gemeente={post.Summary.MunicipalitySlug}" : null);

    private bool HangsJustNow => clock.GetUtcNow().UtcDateTime - post!.Summary.PlacedAt < JustNow;

    protected override async Task OnInitializedAsync()
    {
        if (directory.Map.FindMunicipality(Municipality) is { } town && Number is >= 0 and < ShortCode.Count)
            post = await posts.BehindNumberAsync(town, new(Number), Context.User.Resident());
        if (post is null)
        {
            navigation.NotFound();
            return;
        }
        if (post is { Closed: null, Summary.Kind: PostKind.Request }) news = await posts.NewsAsync(post.Id);
        if (Bord is not null && !HttpMethods.IsPost(Context.Request.Method))
        {
            // Counted once: reading it again, going back or passing the address on is the plain address. Who only asks whether it is there
            // saw no board.
            var by = Getypt is null ? BoardVisitBy.QrCode : BoardVisitBy.TypedNumber;
            if (HttpMethods.IsGet(Context.Request.Method) && await boards.CountAsync(Bord, post.Id, by))
                BoardTrail.Leave(Context, post.Id, Bord);
            navigation.NavigateTo(post.Summary.Address);
            return;
        }
        changeWaits = IsMine && await reviews.ChangeWaitsAsync(post.Id);
        hadContact = Context.User.Resident() is { } reader && await posts.HadContactAsync(reader, post.Author);
        if (post.Closed is not null) others = await OthersAsync();
    }

    private static string GoneSentence(PostView view) =>
        view.Closed is not (ClosureReason.Matched or ClosureReason.Enough) ? PostsText.GoneTitle
        : view.Summary.Kind == PostKind.Request ? PostsText.SolvedRequest
        : PostsText.SolvedOffer;

    private async Task<IReadOnlyList<PostSummary>> OthersAsync()
    {
        var town = directory.Map.FindMunicipality(Municipality)!;
        var alike = await posts.FeedAsync(
            directory.Map.AudiencesOf(town),
            new(post!.Summary.Kind, post.Summary.Category),
            most: OthersShown,
            reader: Context.User.Resident()
        );
        if (alike.Count == OthersShown)
            return alike;
        var newest = await posts.FeedAsync(
            directory.Map.AudiencesOf(town),
            new(post.Summary.Kind),
            most: 2 * OthersShown,
            reader: Context.User.Resident()
        );
        return [.. alike.Concat(newest).DistinctBy(note => note.FeedOrder).Take(OthersShown)];
    }
}
