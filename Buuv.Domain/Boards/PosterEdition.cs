namespace Buuv.Domain.Boards;

/// <summary>What one board shows one week. As long as it is a draft it follows what hangs in the feed, and what somebody decided by hand;
/// once printed it says for ever what was printed, so that printing it again gives the same.</summary>
public sealed class PosterEdition
{
    private readonly List<EditionChoice> choices = [];
    private readonly List<PrintedPost> printed = [];

    private PosterEdition(PosterEditionId id, NoticeBoardId board, int number, DateOnly lastDay, DateTime madeAt)
    {
        Id = id;
        Board = board;
        Number = number;
        LastDay = lastDay;
        MadeAt = madeAt;
    }

    public PosterEditionId Id { get; private set; }

    public NoticeBoardId Board { get; private set; }

    /// <summary>Counts on per board, from one.</summary>
    public int Number { get; private set; }

    /// <summary>The Sunday it comes down.</summary>
    public DateOnly LastDay { get; private set; }

    public DateTime MadeAt { get; private set; }

    /// <summary>How it was printed the first time; null for a draft.</summary>
    public Imprint? Imprint { get; private set; }

    /// <summary>What somebody decided by hand.</summary>
    public IReadOnlyList<EditionChoice> Choices => choices;

    /// <summary>What was printed, in its order; empty for a draft.</summary>
    public IEnumerable<PaperPost> Printed => printed.OrderBy(note => note.Place).Select(note => note.Words);

    public bool IsPrinted => Imprint is not null;

    public PosterWeek Week => PosterWeek.Until(LastDay);

    /// <summary>Posts that hang before all others, in this order.</summary>
    public IReadOnlyList<PostId> First =>
        [
            .. choices
                .Where(choice => choice.Standing != EditionStanding.Hidden)
                .OrderBy(choice => choice.Place)
                .Select(choice => choice.Post),
        ];

    public IReadOnlySet<PostId> Pinned => Posts(EditionStanding.Pinned);

    public IReadOnlySet<PostId> Hidden => Posts(EditionStanding.Hidden);

    /// <summary>Begins the edition of a week. What was pinned the week before comes first again, what was hidden stays away.</summary>
    /// <param name="previous">The board's latest edition; null for the first.</param>
    public static PosterEdition MakeReady(PosterEditionId id, NoticeBoardId board, PosterWeek week, PosterEdition? previous, DateTime now)
    {
        var edition = new PosterEdition(id, board, (previous?.Number ?? 0) + 1, week.LastDay, now);
        foreach (var choice in previous?.choices ?? [])
            if (choice.Standing != EditionStanding.Chosen || previous!.LastDay == week.LastDay) edition.choices.Add(choice with { });
        return edition;
    }

    /// <summary>Swaps, hides, pins and orders.</summary>
    /// <param name="onSheet">What the draft held so far; what of it is not picked stays away.</param>
    /// <param name="picked">What hangs first, in this order.</param>
    /// <param name="pinned">What of it comes back next week.</param>
    public Result Arrange(IReadOnlyCollection<PostId> onSheet, IReadOnlyList<PostId> picked, IReadOnlySet<PostId> pinned)
    {
        if (IsPrinted) return new EditionPrinted();
        var kept = choices.Where(choice => !onSheet.Contains(choice.Post) && !picked.Contains(choice.Post)).ToList();
        choices.Clear();
        foreach (var post in picked.Distinct()) Choose(post, pinned.Contains(post) ? EditionStanding.Pinned : EditionStanding.Chosen);
        foreach (var post in onSheet.Except(picked)) Choose(post, EditionStanding.Hidden);
        foreach (var choice in kept) Choose(choice.Post, choice.Standing);
        return Result.Done;
    }

    /// <summary>Back to what Buuv proposes.</summary>
    public Result Propose()
    {
        if (IsPrinted) return new EditionPrinted();
        choices.Clear();
        return Result.Done;
    }

    /// <summary>It goes to paper: from now on it stays as it is. Printing again changes nothing.</summary>
    /// <param name="notes">What hangs, in its order and with all its words.</param>
    public Result Print(IEnumerable<PaperPost> notes, Imprint imprint)
    {
        if (IsPrinted) return Result.Done;
        printed.AddRange(notes.Select((note, place) => new PrintedPost(place, note)));
        Imprint = imprint;
        return Result.Done;
    }

    /// <summary>Who wrote a note stops: the edition keeps its place, so that a sheet printed again shows that something hung
    /// there.</summary>
    public void Forget(PostId post)
    {
        foreach (var note in printed.Where(note => note.Words.Post == post)) note.Forget();
        choices.RemoveAll(choice => choice.Post == post);
    }

    private void Choose(PostId post, EditionStanding standing) => choices.Add(new(post, standing, choices.Count));

    private HashSet<PostId> Posts(EditionStanding standing) =>
        [.. choices.Where(choice => choice.Standing == standing).Select(choice => choice.Post)];
}

public enum EditionStanding
{
    /// <summary>Hangs before what Buuv proposes.</summary>
    Chosen,

    /// <summary>As chosen, and again next week as long as it may hang.</summary>
    Pinned,

    /// <summary>Stays away, also next week.</summary>
    Hidden,
}

/// <summary>What somebody decided about a post on an edition.</summary>
/// <param name="Place">Order among the others.</param>
public sealed record EditionChoice(PostId Post, EditionStanding Standing, int Place);

/// <summary>One note of a printed edition, with its words as they were.</summary>
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

/// <summary>When, by whom and how an edition was printed the first time, with what stands round its notes.</summary>
/// <param name="By">First name of the member of staff.</param>
/// <param name="Sheets">Most sheets side by side.</param>
/// <param name="Phone">As people read it.</param>
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

/// <summary>What was printed stays as it was printed.</summary>
public sealed record EditionPrinted : Refusal;
