using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Neighbourhoods.Import;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Admin.SetUp;

/// <summary>The municipalities of this installation; also the third step of setting it up.</summary>
public sealed partial class PlacesPage(
    SetUpQueries queries,
    TownCommands commands,
    NeighbourhoodDirectory directory,
    NavigationManager navigation
)
{
    private const string JustAdded = "erbij";

    // All of CBS in a table is some three.
    private const int LargestMegabytes = 16;

    private SetUpStatus status = null!;
    private Refusal? refusal;
    private string? townError;
    private string? fileError;

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    [SupplyParameterFromForm(Name = "gemeente")]
    public string? Town { get; set; }

    /// <summary>Slug of the municipality that was just brought in.</summary>
    [SupplyParameterFromQuery(Name = JustAdded)]
    public string? AddedSlug { get; set; }

    private NeighbourhoodDirectory Directory => directory;

    private static string BuiltIn => string.Join(", ", TownImport.BuiltIn.Select(town => town.Name));

    private Municipality? Added => directory.Map.FindMunicipality(AddedSlug);

    protected override async Task OnInitializedAsync() => status = await queries.StatusAsync(Context.User.AsStaff());

    private string CountText(Municipality town) => directory.Map.In(town.Code).Count() is var count && count == 1
        ? AdminText.PlacesCountOne
        : string.Format(AdminText.PlacesCountMany, count);

    private async Task AddAsync()
    {
        var form = await Context.Request.ReadFormAsync();
        // The one file that anybody sends us: a list of places from an admin, read as text, checked line by line and never kept.
#pragma warning disable RS0030
        var file = form.Files.Count > 0 && form.Files[0].Length > 0 ? form.Files[0] : null;
#pragma warning restore RS0030
        await using var content = file?.OpenReadStream();
        var done = await commands.AddAsync(Context.User.AsStaff(), Town, file?.FileName, content);
        refusal = done.AtTown is NotAllowed ? done.AtTown : null;
        townError = done.AtTown is { } atTown && refusal is null ? RefusalSentence.Of(atTown) : null;
        fileError = done.AtFile is { } atFile ? RefusalSentence.Of(atFile) : null;
        if (done.Done is not { } added) return;
        navigation.NavigateTo($"/beheer/plaatsen?{JustAdded}={directory.Map.FindMunicipality(added.Town.Code)!.Slug}");
    }
}
