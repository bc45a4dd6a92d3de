using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;

namespace Buuv.Portal.Features.Boards.Editions;

/// <summary>Makes the finished sheets of a board: of a printed edition as it was printed, else as Buuv proposes with the choices that staff
/// made by hand. Changes nothing.</summary>
public sealed class WeekSheets(
    BoardQueries boards,
    EditionQueries editions,
    SheetMaker maker,
    NeighbourhoodDirectory directory,
    TimeProvider clock
)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private PosterWeek Week => PosterWeek.At(DutchTime.Today(clock));

    /// <summary>This week's sheets of one board.</summary>
    public async Task<WeekSheet> MakeAsync(NoticeBoard board, SheetWishes wishes) => (await MakeAllAsync([board], wishes))[0];

    /// <summary>This week's sheets of many boards, in their order; what they share is read once.</summary>
    public async Task<IReadOnlyList<WeekSheet>> MakeAllAsync(IReadOnlyList<NoticeBoard> all, SheetWishes wishes)
    {
        var latest = await editions.LatestAsync(all);
        var printed = latest
            .Values.Where(edition => edition.IsPrinted && edition.LastDay >= Week.LastDay)
            .ToDictionary(edition => edition.BoardId);
        var drafts = all.Where(board => !printed.ContainsKey(board.Id)).ToList();
        var (candidates, company) = (await boards.CandidatesAsync(drafts), await boards.CompanyAsync(drafts));
        var open = await boards.OpenAmongAsync([
            .. printed.Values.SelectMany(edition => edition.Printed).Select(post => post.PostId).Distinct(),
        ]);
        var weeks = new List<WeekSheet>(all.Count);
        foreach (var board in all)
            weeks.Add(
                printed.TryGetValue(board.Id, out var edition)
                    ? AsPrinted(board, edition, open, wishes)
                    : await DraftAsync(
                        board,
                        await BegunAsync(board, latest.GetValueOrDefault(board.Id)),
                        candidates[board.Id],
                        company[board.Id],
                        wishes
                    )
            );
        return weeks;
    }

    /// <summary>This week's sheets as they would be with these choices, which are not kept.</summary>
    public async Task<Result<WeekSheet>> TryOutAsync(NoticeBoard board, EditionForm form, SheetWishes wishes)
    {
        var latest = (await editions.LatestAsync([board])).GetValueOrDefault(board.Id);
        if (latest is { IsPrinted: true } && latest.LastDay >= Week.LastDay) return new EditionPrinted();
        // Of the same week it begins with all that was chosen so far.
        var edition = await editions.BeginAsync(board.Id, Week, latest, Now);
        if (form.ApplyTo(edition, await boards.HeardAmongAsync(board, form.Posts)) is { Refusal: { } refusal }) return refusal;
        var (candidates, company) = (await boards.CandidatesAsync([board]), await boards.CompanyAsync([board]));
        return await DraftAsync(board, edition, candidates[board.Id], company[board.Id], wishes);
    }

    /// <summary>The sheets of a printed edition, of this week or long ago.</summary>
    public async Task<WeekSheet> ReprintAsync(NoticeBoard board, PosterEdition printed, SheetWishes wishes) =>
        AsPrinted(board, printed, await boards.OpenAmongAsync([.. printed.Printed.Select(post => post.PostId)]), wishes);

    // As long as nobody began one: as it will begin, with what was pinned and hidden last time.
    private async Task<PosterEdition> BegunAsync(NoticeBoard board, PosterEdition? latest) =>
        latest?.LastDay >= Week.LastDay ? latest : await editions.BeginAsync(board.Id, Week, latest, Now);

    private async Task<WeekSheet> DraftAsync(
        NoticeBoard board,
        PosterEdition edition,
        IReadOnlyList<Post> candidates,
        BoardCompany company,
        SheetWishes wishes
    )
    {
        if (wishes.Explained) candidates = [.. candidates, .. await boards.WithheldAsync(board, edition.First)];
        // Chosen for the largest paper: smaller paper shows the first of them that fit.
        var proposal = SheetFilling.Propose(
            candidates,
            board.Neighbourhoods,
            SheetSize.A3,
            Now,
            board.Sheets,
            edition,
            company,
            wishes.Explained
        );
        var words = proposal
            .Chosen.Select(one => one.Post)
            .Select(post =>
                PaperPost.Of(post, directory.Map.Find(post.Neighbourhood)!.Name, directory.Map.FindMunicipality(post.Municipality)!.Slug)
            )
            .ToList();
        var open = proposal.Chosen.ToDictionary(one => one.Post.Id, one => one.Post);
        return Set(board, edition, maker.HeadOf(board, Week, wishes), words, proposal, open, wishes);
    }

    private WeekSheet AsPrinted(NoticeBoard board, PosterEdition edition, IReadOnlyDictionary<PostId, Post> open, SheetWishes wishes)
    {
        var words = edition.Printed.Where(post => wishes.AsPrinted || open.ContainsKey(post.PostId)).ToList();
        return Set(board, edition, SheetMaker.HeadOf(edition, wishes), words, new([], []), open, wishes);
    }

    private WeekSheet Set(
        NoticeBoard board,
        PosterEdition edition,
        SheetHead head,
        IReadOnlyList<PaperPost> words,
        SheetProposal proposal,
        IReadOnlyDictionary<PostId, Post> open,
        SheetWishes wishes
    )
    {
        var laid = SheetFilling.Lay(words, SheetMeasures.Of(head.Size, head.IsLarge), head.Sheets);
        var hangs = laid.SelectMany(posts => posts).ToList();
        return new(
            board,
            edition,
            head,
            maker.SetOn(board, head, laid, wishes.Language),
            words,
            hangs,
            proposal,
            [.. hangs.Select(post => open.GetValueOrDefault(post.PostId)).OfType<Post>()],
            hangs.Where(post => !open.ContainsKey(post.PostId)).Select(post => post.PostId).ToHashSet()
        );
    }
}

/// <summary>Choices for a sheet.</summary>
/// <param name="Size">Null for the size that hangs there.</param>
/// <param name="IsLarge">In large print; null for as it was printed.</param>
/// <param name="AsPrinted">Whether a printed edition keeps all that was printed, for printing it again; otherwise posts that were taken
/// down since are left out.</param>
/// <param name="Explained">Also says why each post was chosen or left out, those that may not hang among them. Printing needs no
/// reasons.</param>
public sealed record SheetWishes(
    SheetSize? Size = null,
    string Language = "nl",
    bool? IsLarge = null,
    bool AsPrinted = false,
    bool Explained = false
)
{
    public static SheetWishes From(IQueryCollection query) => new(
        Enum.TryParse<SheetSize>(query["formaat"], ignoreCase: true, out var size) && size.IsKnown ? size : null,
        query["taal"] is ["en"] ? "en" : "nl",
        query["letters"] is [{ } letters] ? letters == "groot" : null);

    /// <summary>The choices of a form; what the form does not ask stands in its address.</summary>
    public static async Task<SheetWishes> FromAsync(HttpRequest request)
    {
        var wishes = From(request.Query);
        if (!request.HasFormContentType) return wishes;
        var chosen = From(new QueryCollection((await request.ReadFormAsync()).ToDictionary()));
        return wishes with { Size = chosen.Size ?? wishes.Size, IsLarge = chosen.IsLarge ?? wishes.IsLarge };
    }
}

/// <summary>The sheets of one board for one week.</summary>
/// <param name="Edition">Printed, begun, or as it will begin.</param>
/// <param name="Words">The posts with all their words, in order.</param>
/// <param name="Posts">Those that the sheets have room for, as they stand there.</param>
/// <param name="Proposal">What was chosen, and why when that was asked; empty for what is printed.</param>
/// <param name="Chosen">Posts that hang there and are still open.</param>
/// <param name="Gone">Posts that hang there on paper but are no longer open.</param>
public sealed record WeekSheet(
    NoticeBoard Board,
    PosterEdition Edition,
    SheetHead Head,
    IReadOnlyList<Sheet> Sheets,
    IReadOnlyList<PaperPost> Words,
    IReadOnlyList<PaperPost> Posts,
    SheetProposal Proposal,
    IReadOnlyList<Post> Chosen,
    IReadOnlySet<PostId> Gone
)
{
    /// <summary>The first sheet: the only one on most boards.</summary>
    public Sheet Sheet => Sheets[0];

    /// <summary>What is not on the sheets, and why: left out by the choice, or chosen for larger paper than this.</summary>
    public IEnumerable<LeftOutPost> LeftOut =>
        Proposal
            .Chosen.Where(one => !Posts.Any(post => post.PostId == one.Post.Id))
            .Select(one => new LeftOutPost(one.Post, LeftOutBecause.NoRoom))
            .Concat(Proposal.LeftOut);

    public IReadOnlyList<ChosenBecause> WhyChosen(PostId post) =>
        Proposal.Chosen.FirstOrDefault(one => one.Post.Id == post)?.Because ?? [];

    public Imprint ImprintBy(string name, DateTime now) =>
        new(now, name, Head.Size, Head.IsLarge, Head.Sheets, Head.Strips, Head.Board, Head.Phone, Head.Ambassador, Head.WalkIn);
}
