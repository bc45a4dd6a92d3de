using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Membership;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Printing;
using Buuv.Portal.Platform.Settings;
using Buuv.Portal.Platform.Ui;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Membership;

/// <summary>One letter, or the sheet beside a board: nothing more is asked when it is printed.</summary>
/// <param name="Where">The address it is put through the door of; null for a board.</param>
/// <param name="Link">Where one types the code.</param>
public sealed record CodeSheet(string? Where, string Buurt, string Code, DateOnly GoodUntil, string Phone, string Link)
{
    public required string Site { get; init; }

    /// <summary>When the phone is answered, on weekdays.</summary>
    public required TimeOnly From { get; init; }

    public required TimeOnly Until { get; init; }
}

/// <summary>Brings neighbourhood codes to paper, one sheet each. The same letters come out again as long as they work.</summary>
public sealed class CodePapers(
    ComponentRenderer drawing, PaperDocuments documents, IPosterPrinter printer, NeighbourhoodDirectory directory,
    IOptions<PortalSettings> settings, IOptions<PhoneTeamSettings> team, TimeProvider clock)
{
    // Paper goes to whoever lives there: Dutch first, and a few words of English on the same sheet.
    private static readonly CultureInfo Dutch = ReaderPreferences.CultureOf("nl");

    /// <summary>What the file is called.</summary>
    public string NameOf(CodeRun run)
    {
        var town = run
            .Neighbourhoods.Select(directory.Map.Find)
            .OfType<Neighbourhood>()
            .Select(neighbourhood => directory.Map.FindMunicipality(neighbourhood.Municipality)?.Slug);
        var what = run.Ground == MembershipGround.Letter ? "brieven" : "bordcode";
        return PaperName.Of(town.FirstOrDefault(), $"{what}-{Slug.From(run.Where)}", PosterWeek.At(DutchTime.Today(clock)), SheetSize.A4);
    }

    public async Task<Result<byte[]>> PrintAsync(CodeRun run, IPrintProgress? progress = null, CancellationToken cancel = default)
    {
        if (!run.Works(clock.GetUtcNow().UtcDateTime)) return new MembershipCodeOver();
        var papers = PagesOf(run).ToList();
        if (papers.Any(page => page.Phone.Length == 0)) return new PaperWithoutNumber();
        progress?.Begin(papers.Count);
        var pages = new List<string>(papers.Count);
        foreach (var page in papers)
        {
            cancel.ThrowIfCancellationRequested();
            pages.Add(await drawing.OfAsync<CodePaper>(Dutch, (nameof(CodePaper.Page), page)));
            progress?.SheetIsSet();
        }
        var title = MembershipText.ResourceManager.GetString(nameof(MembershipText.FileTitle), Dutch)!;
        var document = await documents.BindAsync("poster-code.css", Dutch, title, pages);
        progress?.Print();
        return await printer.PrintAsync(document, pages.Count, PrintFor.Staff, cancel);
    }

    private IEnumerable<CodeSheet> PagesOf(CodeRun run)
    {
        var neighbourhoods = run.Neighbourhoods.Select(directory.Map.Find).OfType<Neighbourhood>().ToList();
        var phone = settings.Value.PhoneOf(directory.Map.FindMunicipality(neighbourhoods[0].Municipality));
        return run.Codes.Select(code => new CodeSheet(
            run.Ground == MembershipGround.Letter ? code.Where : null,
            string.Join(", ", neighbourhoods.Select(neighbourhood => neighbourhood.Name)),
            code.Code,
            DateOnly.FromDateTime(DutchTime.Of(run.GoodUntil)),
            phone,
            settings.Value.AddressOf(JoinPage.Address)
        )
        {
            Site = settings.Value.Site,
            From = team.Value.OpensAt,
            Until = team.Value.ClosesAt,
        });
    }
}
