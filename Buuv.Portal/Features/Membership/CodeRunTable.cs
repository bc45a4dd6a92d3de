using System.Globalization;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Mud;

namespace Buuv.Portal.Features.Membership;

/// <summary>The table of codes that were handed out: its columns and by what it is filtered.</summary>
public static class CodeRunTable
{
    public const string ByWhere = "waar", ByMade = "gemaakt", ByLetters = "codes", ByMembers = "leden", ByEnd = "tot";

    /// <summary>Key of the column with what can be done.</summary>
    public const string Deeds = "doen";

    /// <summary>Keys of the filters: do they work, and for what they are.</summary>
    public const string State = "staat", Kind = "soort";

    public const string All = "alle", Works = "werkt", Ended = "uit", Letters = "brieven", Boards = "borden";

    /// <param name="now">Now: until when a code works is told by whether it does.</param>
    public static IReadOnlyList<GridColumn<RunView>> Columns(DateTime now) =>
    [
        new(ByWhere, MembershipText.ColumnWhere, run => run.Where),
        new(ByMade, MembershipText.ColumnMade, run => $"{DayText(run.MadeAt)}, {run.MadeBy}") { IsHighFirst = true },
        new(ByLetters, MembershipText.ColumnLetters, run => run.Letters.ToString(CultureInfo.CurrentCulture), IsNumber: true),
        new(ByMembers, MembershipText.ColumnMembers, run => run.Members.ToString(CultureInfo.CurrentCulture), IsNumber: true),
        new(ByEnd, MembershipText.ColumnEnd, run => EndText(run, now)),
        new(Deeds, MembershipText.ColumnDeeds, _ => "") { IsSortable = false },
    ];

    public static IReadOnlyList<GridFilter> Filters =>
    [
        new(State, MembershipText.ColumnEnd,
        [
            new(All, MembershipText.FilterAll),
            new(Works, MembershipText.FilterWorks),
            new(Ended, MembershipText.FilterEnded),
        ]),
        new(Kind, MembershipText.FilterKind,
        [
            new(All, MembershipText.FilterAllKinds),
            new(Letters, MembershipText.FilterLetters),
            new(Boards, MembershipText.FilterBoards),
        ]),
    ];

    /// <summary>What an address says about it.</summary>
    public static GridChoices Choices(string address) => GridChoices.From(address, Columns(default), Filters, ByMade);

    /// <summary>What kind of run it is, in a word.</summary>
    public static string KindOf(RunView run) =>
        run.Ground == MembershipGround.Letter ? MembershipText.KindLetters : MembershipText.KindBoard;

    private static string EndText(RunView run, DateTime now) => run switch
    {
        { WithdrawnAt: { } at } => string.Format(MembershipText.EndedOn, DayText(at)),
        _ when run.Works(now) => DayText(run.GoodUntil),
        _ => string.Format(MembershipText.OverOn, DayText(run.GoodUntil)),
    };

    private static string DayText(DateTime at) => DutchTime.Of(at).ToString("d MMM yyyy", CultureInfo.CurrentCulture);
}
