using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Matching;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Settings;
using Buuv.Portal.Platform.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Ambassadors;

public sealed partial class LiveDeskPage(
    NeighbourhoodDirectory directory,
    PostQueries posts,
    AmbassadorQueries queries,
    InvitationCommands commands,
    IOptions<PortalSettings> portal,
    NavigationManager navigation
)
{
    private const string OnlyUnanswered = "onbeantwoord";

    private Neighbourhood? neighbourhood;
    private PostView? chosen;
    private IReadOnlyList<SuggestedHelper> candidates = [];
    private Refusal? refusal;
    private string? asked;

    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>The post on the right: "leiden-4827".</summary>
    [SupplyParameterFromQuery]
    public string? Nummer { get; set; }

    /// <summary>"onbeantwoord": only vragen without a response; anything else shows all.</summary>
    [SupplyParameterFromQuery]
    public string? Alleen { get; set; }

    [SupplyParameterFromForm(Name = "buur", FormName = "vraag-buur")]
    public Guid Neighbour { get; set; }

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    private bool IsUnanswered => Alleen == OnlyUnanswered;

    private string ShareAddress => portal.Value.AddressOf(chosen!.Summary.Address);

    protected override async Task OnInitializedAsync()
    {
        var found = directory.Map.Find(Slug);
        if (found is null)
        {
            navigation.NotFound();
            return;
        }
        if (!Context.User.May(Permission.Invite, found))
        {
            navigation.NavigateTo("/account/geen-toegang");
            return;
        }
        neighbourhood = found;
        if (
            Nummer?.Split('-') is [.. var town, var digits]
            && ShortCode.From(digits) is { IsDone: true } number
            && directory.Map.FindMunicipality(string.Join('-', town)) is { } municipality
        )
            chosen = await posts.BehindNumberAsync(municipality, number.Value, Context.User.Resident());
        if (chosen is not null) candidates = await queries.CandidatesAsync(chosen, Context.User.Resident());
    }

    private string Showing(string? only) => InAddress.With(Context.Request, "alleen", only);

    /// <summary>Address of the desk with this post on the right.</summary>
    public static string Of(string slug, string town, ShortCode number, bool unanswered = false) =>
        $"/buurt/{slug}/live?nummer={town}-{number}{(unanswered ? $"&alleen={OnlyUnanswered}" : null)}#gekozen";

    private async Task InviteAsync()
    {
        if (chosen is null || Context.User.AsStaff() is not { HasDuties: true } actor) return;
        refusal = (await commands.InviteAsync(actor, chosen.Id, new(Neighbour))).Refusal;
        if (refusal is not null) return;
        asked = string.Format(AmbassadorsText.Asked, candidates.FirstOrDefault(candidate => candidate.Id.Value == Neighbour)?.Name);
        candidates = await queries.CandidatesAsync(chosen, Context.User.Resident());
    }
}
