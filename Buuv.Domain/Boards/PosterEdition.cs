namespace Buuv.Domain.Boards;

/// <summary>The poster of one board for one week. A draft follows the feed and the choices of staff; a printed edition keeps what was
/// printed, so that printing it again gives the same sheet.</summary>
public sealed class PosterEdition
{
    /// <summary>Most choices of staff on one edition: far more than there are posts to choose from.</summary>
    public const int MostChoices = 500;

    private readonly List<EditionChoice> choices = [];
    private readonly List<PrintedPost> printed = [];

    private PosterEdition(PosterEditionId id, NoticeBoardId boardId, int number, DateOnly lastDay, DateTime madeAt)
    {
        Id = id;
        BoardId = boardId;
        Number = number;
        LastDay = lastDay;
        MadeAt = madeAt;
    }

    public PosterEditionId Id { get; private set; }

    public NoticeBoardId BoardId { get; private set; }

    /// <summary>Number of the edition, counted per board from one.</summary>
    public int Number { get; private set; }

    /// <summary>The Sunday on which it is taken down.</summary>
    public DateOnly LastDay { get; private set; }

    public DateTime MadeAt { get; private set; }

    /// <summary>The first printing; null for a draft.</summary>
    public Imprint? Imprint { get; private set; }

    /// <summary>Choices of staff about posts on this edition.</summary>
    public IReadOnlyList<EditionChoice> Choices => choices;

    /// <summary>The printed posts, in order; empty for a draft.</summary>
    public IEnumerable<PaperPost> Printed => printed.OrderBy(post => post.Place).Select(post => post.Words);

    public bool IsPrinted => Imprint is not null;

    public PosterWeek Week => PosterWeek.Until(LastDay);

    /// <summary>Posts that come before all others, in this order.</summary>
    public IReadOnlyList<PostId> First =>
        [
            .. choices
                .Where(choice => choice.Standing != EditionStanding.Hidden)
                .OrderBy(choice => choice.Place)
                .Select(choice => choice.PostId),
        ];

    /// <summary>Posts that staff chose for this week only.</summary>
    public IReadOnlySet<PostId> Chosen => Posts(EditionStanding.Chosen);

    public IReadOnlySet<PostId> Pinned => Posts(EditionStanding.Pinned);

    public IReadOnlySet<PostId> Hidden => Posts(EditionStanding.Hidden);

    /// <summary>Begins the edition of a week. Pinned posts of the week before come first again, hidden posts stay hidden, as long as they
    /// are open.</summary>
    /// <param name="previous">The board's latest edition; null for the first.</param>
    /// <param name="open">Which of the posts chosen on the latest edition are still open; null when all are.</param>
    public static PosterEdition MakeReady(
        PosterEditionId id,
        NoticeBoardId board,
        PosterWeek week,
        PosterEdition? previous,
        DateTime now,
        IReadOnlySet<PostId>? open = null
    )
    {
        var edition = new PosterEdition(id, board, (previous?.Number ?? 0) + 1, week.LastDay, now);
        if (previous is null) return edition;
        // Of the same week it is the same work going on: what closed meanwhile is still named, with the reason.
        var goesOn = previous.LastDay == week.LastDay;
        edition.choices.AddRange(previous.choices
            .Where(choice => goesOn || (choice.Standing != EditionStanding.Chosen && open?.Contains(choice.PostId) != false))
            .Select(choice => choice with { }));
        return edition;
    }

    /// <summary>Replaces, hides, pins and orders posts.</summary>
    /// <param name="onSheet">Posts on the draft so far; those that are not picked are hidden.</param>
    /// <param name="picked">Posts that come first, in this order.</param>
    /// <param name="pinned">Picked posts that come back next week.</param>
    public Result Arrange(IEnumerable<PostId> onSheet, IEnumerable<PostId> picked, IReadOnlySet<PostId> pinned)
    {
        if (IsPrinted) return new EditionPrinted();
        List<PostId> first = [.. picked.Distinct()];
        List<PostId> off = [.. onSheet.Except(first)];
        var arranged = first.Concat(off).ToHashSet();
        var kept = choices.Where(choice => !arranged.Contains(choice.PostId)).ToList();
        if (arranged.Count + kept.Count > MostChoices) return new TooManyChoices();
        choices.Clear();
        foreach (var post in first) Choose(post, pinned.Contains(post) ? EditionStanding.Pinned : EditionStanding.Chosen);
        foreach (var post in off) Choose(post, EditionStanding.Hidden);
        foreach (var choice in kept) Choose(choice.PostId, choice.Standing);
        return Result.Done;
    }

    /// <summary>Drops all choices of staff, and shows what Buuv proposes.</summary>
    public Result Propose()
    {
        if (IsPrinted) return new EditionPrinted();
        choices.Clear();
        return Result.Done;
    }

    /// <summary>Records the first printing; from then on the edition does not change. Printing again has no effect.</summary>
    /// <param name="posts">The posts on it, in order, with their full text.</param>
    public Result Print(IEnumerable<PaperPost> posts, Imprint imprint)
    {
        if (IsPrinted) return Result.Done;
        printed.AddRange(posts.Select((post, place) => new PrintedPost(place, post)));
        Imprint = imprint;
        return Result.Done;
    }

    /// <summary>Removes the text of an author who stops. The post keeps its place, so that a sheet printed again shows that something hung
    /// there.</summary>
    public void Forget(PostId post)
    {
        foreach (var note in printed.Where(note => note.Words.PostId == post)) note.Forget();
        choices.RemoveAll(choice => choice.PostId == post);
    }

    private void Choose(PostId post, EditionStanding standing) => choices.Add(new(post, standing, choices.Count));

    private HashSet<PostId> Posts(EditionStanding standing) =>
        [.. choices.Where(choice => choice.Standing == standing).Select(choice => choice.PostId)];
}

public enum EditionStanding
{
    /// <summary>The post comes before what Buuv proposes.</summary>
    Chosen,

    /// <summary>As chosen, and again next week as long as the post may hang.</summary>
    Pinned,

    /// <summary>The post is left out, also next week.</summary>
    Hidden,
}

/// <summary>A choice of staff about a post on an edition.</summary>
/// <param name="Place">Order among the other choices.</param>
public sealed record EditionChoice(PostId PostId, EditionStanding Standing, int Place);

/// <summary>One post of a printed edition, with its text at that time.</summary>
public sealed class PrintedPost
{
    internal PrintedPost(int place, PaperPost words)
    {
        Place = place;
        Words = words;
    }

    private PrintedPost()
    {
    }

    public int Place { get; private set; }

    public PaperPost Words { get; private set; } = null!;

    internal void Forget() => Words = Words with { Title = Residents.Erased.Words, Details = "", Name = Residents.Erased.Name };
}

/// <summary>When, by whom and in what form an edition was first printed, with the texts around its posts.</summary>
/// <param name="By">First name of the member of staff.</param>
/// <param name="Sheets">Most sheets side by side.</param>
/// <param name="Phone">Phone number in the form in which people read it.</param>
public sealed record Imprint(
    DateTime At,
    string By,
    SheetSize Size,
    bool IsLarge,
    int Sheets,
    StripKind Strips,
    string Board,
    string Phone,
    string? Ambassador,
    string? WalkIn
);

/// <summary>A printed edition cannot be changed.</summary>
public sealed record EditionPrinted : Refusal;

/// <summary>More posts were chosen and hidden than <see cref="PosterEdition.MostChoices"/>.</summary>
public sealed record TooManyChoices : Refusal;
