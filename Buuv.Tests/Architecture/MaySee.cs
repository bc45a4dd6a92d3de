using Buuv.Domain.Staff;

namespace Buuv.Tests.Architecture;

/// <summary>How the portal answers.</summary>
internal enum Answer
{
    /// <summary>With the page or the file itself.</summary>
    Page,

    /// <summary>With the way to the sign-in page, and back.</summary>
    SignIn,

    /// <summary>With the way to another page.</summary>
    Onward,

    /// <summary>With the way to the page that says this is not theirs.</summary>
    NoEntry,

    Forbidden,
    NotFound,
}

/// <summary>Who may see something, as the answers to four readers: a visitor; Ria, who lives here; Mina, ambassador and neighbour; Dirk,
/// admin.</summary>
internal sealed record MaySee(Answer Visitor, Answer Ria, Answer Mina, Answer Dirk)
{
    public static readonly MaySee Everybody = new(Answer.Page, Answer.Page, Answer.Page, Answer.Page);
    public static readonly MaySee SignedIn = Everybody with { Visitor = Answer.SignIn };
    public static readonly MaySee Residents = SignedIn with { Dirk = Answer.Onward };

    /// <summary>Whoever takes part; a member of staff who does not has nothing of their own here.</summary>
    public static readonly MaySee Takers = new(Answer.SignIn, Answer.Page, Answer.Page, Answer.NoEntry);

    public static readonly MaySee Desk = new(Answer.SignIn, Answer.NoEntry, Answer.NoEntry, Answer.Page) { By = Permission.ServeCaller };

    /// <summary>Ria's alone. For others it is as if it were not there.</summary>
    public static readonly MaySee HersAlone = new(Answer.SignIn, Answer.Page, Answer.NotFound, Answer.NotFound);

    /// <summary>Roles of this buurt.</summary>
    public static readonly MaySee Inviters = new(Answer.SignIn, Answer.NoEntry, Answer.Page, Answer.Page) { By = Permission.Invite };

    public static readonly MaySee BoardKeepers = new(Answer.Forbidden, Answer.Forbidden, Answer.Forbidden, Answer.Page)
    {
        By = Permission.TendBoards,
        Elsewhere = Answer.Forbidden,
    };

    /// <summary>Whoever looks after a buurt that the board serves.</summary>
    public static readonly MaySee BoardPrinters = new(Answer.Forbidden, Answer.Forbidden, Answer.Page, Answer.Page)
    {
        By = Permission.PrintBoards,
        Elsewhere = Answer.Forbidden,
    };

    /// <summary>The walks along boards of somebody who looks after some.</summary>
    public static readonly MaySee Walkers = new(Answer.SignIn, Answer.NoEntry, Answer.Page, Answer.Page)
    {
        By = Permission.PrintBoards,
        Elsewhere = Answer.NoEntry,
    };

    public static readonly MaySee Codes = Walkers with { By = Permission.HandOutCodes, Elsewhere = null };

    public static readonly MaySee VolunteerKeepers = Desk with { By = Permission.TendVolunteers };

    public static readonly MaySee Admins = new(Answer.SignIn, Answer.NoEntry, Answer.NoEntry, Answer.Page) { By = Permission.RunPortal };

    /// <summary>Who sees figures of a whole municipality.</summary>
    public static readonly MaySee Analysts = Admins with { By = Permission.SeeFigures };

    /// <summary>Whoever has a duty, whichever.</summary>
    public static readonly MaySee Staff = new(Answer.SignIn, Answer.NoEntry, Answer.Page, Answer.Page);

    /// <summary>Not even the admin.</summary>
    public static readonly MaySee Brokers = new(Answer.SignIn, Answer.NoEntry, Answer.NoEntry, Answer.NoEntry)
    {
        By = Permission.KeepCases,
    };

    /// <summary>Who looks after requests that nobody answered.</summary>
    public static readonly MaySee PromiseKeepers = Brokers with { By = Permission.KeepPromises };

    /// <summary>Not the admin either, unless they guard the tone as well.</summary>
    public static readonly MaySee Moderators = new(Answer.SignIn, Answer.NoEntry, Answer.NoEntry, Answer.NoEntry)
    {
        By = Permission.Moderate,
    };

    /// <summary>Only who works for a partner.</summary>
    public static readonly MaySee Partners = Brokers with { By = Permission.AnswerReferrals };

    /// <summary>The page that says so itself.</summary>
    public static readonly MaySee Nobody = new(Answer.Forbidden, Answer.Forbidden, Answer.Forbidden, Answer.Forbidden);

    /// <summary>Leads on: an old way in, or a step in the middle of something that nobody here has begun.</summary>
    public static readonly MaySee WhoeverBegan = new(Answer.Onward, Answer.Onward, Answer.Onward, Answer.Onward);

    /// <summary>What it takes; null when no duty opens it.</summary>
    public Permission? By { get; init; }

    /// <summary>What whoever may see it finds there: the example may be of something that is not theirs.</summary>
    public Answer Opens { get; init; } = Answer.Page;

    /// <summary>It is about one place: what whoever has the duty elsewhere finds. Other pages show them their own place, or
    /// nothing.</summary>
    public Answer? Elsewhere { get; init; }

    /// <summary>How it answers a member of staff who does not take part themselves.</summary>
    public Answer For(Duty duty, bool isHere) =>
        By is not { } permission ? Dirk : !Rights.Allow([duty], permission) ? Ria : isHere ? Opens : Elsewhere ?? Opens;

    public Answer For(Reader reader) =>
        reader == Reader.Visitor ? Visitor
        : reader == Reader.Ria ? Ria
        : reader == Reader.Mina ? Mina
        : reader == Reader.Dirk ? Dirk
        : throw new ArgumentOutOfRangeException(nameof(reader));
}
