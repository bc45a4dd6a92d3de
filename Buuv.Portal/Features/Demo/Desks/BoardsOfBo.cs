using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Localization;

namespace Buuv.Portal.Features.Demo.Desks;

/// <summary>The notice boards of a year: seen hanging, not looked at for too long, gone, damaged; with the posters of the last
/// weeks.</summary>
public sealed class BoardsOfBo(DemoOffice office)
{
    private const string Bo = "Bo";
    private const string Phone = "071 123 45 67";
    private const int OnSheet = 8;

    private readonly PosterWeek week = PosterWeek.At(office.Today);
    private readonly Post[] posts = [.. office.Posts];

    private enum Standing
    {
        /// <summary>The poster of the week hangs.</summary>
        Hangs,

        /// <summary>It is printed, and nobody saw it on the board.</summary>
        Printed,

        /// <summary>It is made ready, and not printed.</summary>
        Ready,

        /// <summary>Nobody began it.</summary>
        NotBegun,
        Gone,
        Damaged,
        Overdue,
        LongOverdue,
    }

    // In the order of boards.csv.
    private static readonly Standing[] Standings =
    [
        Standing.Damaged, Standing.Printed, Standing.Hangs, Standing.Hangs, Standing.Overdue, Standing.Hangs, Standing.Ready,
        Standing.Gone, Standing.Hangs, Standing.LongOverdue, Standing.Ready, Standing.Printed, Standing.Hangs, Standing.Overdue,
        Standing.NotBegun, Standing.NotBegun, Standing.Ready,
    ];

    /// <summary>When the boards of the town were hung up.</summary>
    public static DateTime HungUp(DateTime now) => now.AddDays(-360);

    public void Fill(IReadOnlyList<NoticeBoard> boards)
    {
        foreach (var (turn, board) in boards.Index()) Fill(board, Standings[turn % Standings.Length], turn);
    }

    private void Fill(NoticeBoard board, Standing standing, int turn)
    {
        var before = Print(board, Ready(board, 2, null));
        // Where nobody came for long, nobody brought the last poster either.
        if (standing is not (Standing.Overdue or Standing.LongOverdue)) before = Print(board, Ready(board, 1, before));
        if (standing != Standing.NotBegun)
        {
            var edition = Ready(board, 0, before);
            if (standing is Standing.Hangs or Standing.Printed) Print(board, edition);
        }
        Check(board, BoardState.Hanging, null, office.Now.AddDays(-22).AddHours(-turn % 4), Bo);
        Look(board, standing, turn);
    }

    private void Look(NoticeBoard board, Standing standing, int turn)
    {
        var seen = PrintedAt(0).AddHours(2 + turn % 3);
        var lately = office.Workday(1, 10 + turn % 5, 20);
        if (standing == Standing.Hangs) Check(board, BoardState.Hanging, null, seen < office.Now ? seen : office.Now.AddMinutes(-turn), Bo);
        if (standing == Standing.Printed) Check(board, BoardState.Hanging, null, PrintedAt(1).AddHours(3), Bo);
        if (standing is Standing.Ready or Standing.NotBegun) Check(board, BoardState.Hanging, null, lately, turn % 2 == 0 ? Bo : null);
        if (standing == Standing.Gone) Check(board, BoardState.Gone, "De punaises zitten er nog.", lately, null);
        if (standing == Standing.Damaged)
            Check(board, BoardState.Other, "De regen is achter het glas gekomen. De helft is niet te lezen.", lately, Bo);
        if (standing == Standing.Overdue) Check(board, BoardState.Hanging, null, office.Now.AddDays(-9).AddHours(-turn), Bo);
        if (standing == Standing.LongOverdue) Check(board, BoardState.Hanging, null, office.Now.AddDays(-13), Bo);
    }

    private void Check(NoticeBoard board, BoardState state, string? remark, DateTime at, string? by) =>
        office.Town.Keep(BoardCheck.Record(Id.New<BoardCheckId>(), board.Id, state, remark, by, at).Value);

    private PosterEdition Ready(NoticeBoard board, int weeksAgo, PosterEdition? before)
    {
        var at = OnReadyDay(weeksAgo, 0, 40);
        var which = PosterWeek.Until(week.LastDay.AddDays(-7 * weeksAgo));
        return office.Town.Keep(
            PosterEdition.MakeReady(Id.New<PosterEditionId>(), board.Id, which, before, at < office.Now ? at : office.Now)
        );
    }

    // On a morning before Bo comes in, the poster of that day is not printed yet.
    private PosterEdition Print(NoticeBoard board, PosterEdition edition)
    {
        var at = PrintedAt((week.LastDay.DayNumber - edition.LastDay.DayNumber) / 7);
        if (at >= office.Now) return edition;
        DemoOffice.Do(edition.Print(
            OnPaper(board, at).Select(PaperOf),
            new(at, Bo, board.Sheet, false, board.Sheets, board.Strips, board.Name, Phone, board.Ambassador, board.WalkIn)
        ));
        return edition;
    }

    private IEnumerable<Post> OnPaper(NoticeBoard board, DateTime at)
    {
        var hung = posts
            .Where(post => board.Neighbourhoods.Contains(post.Neighbourhood) && post.PaperConsentAt <= at && post.ExpiresAt > at
                && !(post.Closure?.At <= at))
            .ToArray();
        return Some(PostKind.Request).Concat(Some(PostKind.Offer));

        // What a text tells is read last, and of a few: it takes long.
        IEnumerable<Post> Some(PostKind kind) => hung.Where(post => post.Kind == kind && !post.WaitsForPaper).Take(OnSheet / 2);
    }

    private PaperPost PaperOf(Post post) => PaperPost.Of(post, office.Town.Map.Find(post.Neighbourhood)!.Name, "leiden");

    private DateTime PrintedAt(int weeksAgo) => OnReadyDay(weeksAgo, 9, 30);

    private DateTime OnReadyDay(int weeksAgo, int hour, int minute) =>
        DutchTime.ToUtc(week.ReadyOn(DayOfWeek.Friday).AddDays(-7 * weeksAgo).ToDateTime(new(hour, minute)));
}
