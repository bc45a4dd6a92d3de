namespace Buuv.Domain.PersonalSheets;

/// <summary>What somebody can say with one tick.</summary>
public enum CardWish
{
    /// <summary>Answers a post: gladly helps, or gladly takes the offer.</summary>
    Answer,

    /// <summary>An own post may go.</summary>
    Withdraw,

    /// <summary>Nobody arranges things for them any more.</summary>
    NobodyForMe,

    CallMe,
}

/// <summary>One box on the card.</summary>
/// <param name="Number">As printed beside the box, from one.</param>
/// <param name="Post">What it is about; null where it is about none.</param>
public sealed record CardChoice(int Number, CardWish Wish, PostId? Post);

/// <summary>A page in large print for somebody who is never online, with a card to tick and hand in. Kept so that a card that comes back
/// weeks later still means
/// the posts that were printed on it.</summary>
public sealed class PersonalSheet
{
    private readonly List<CardChoice> choices = [];

    private PersonalSheet(PersonalSheetId id, ResidentId resident, string code, DateTime madeAt, string madeBy)
    {
        Id = id;
        Resident = resident;
        Code = code;
        MadeAt = madeAt;
        MadeBy = madeBy;
    }

    public PersonalSheetId Id { get; private set; }

    public ResidentId Resident { get; private set; }

    /// <summary>Printed on the card, see <see cref="SheetCode"/>.</summary>
    public string Code { get; private set; }

    public DateTime MadeAt { get; private set; }

    /// <summary>First name of the member of staff who printed it.</summary>
    public string MadeBy { get; private set; }

    /// <summary>When the card was entered; null as long as it did not come back.</summary>
    public DateTime? ReturnedAt { get; private set; }

    /// <summary>The boxes, in the order of their numbers.</summary>
    public IReadOnlyList<CardChoice> Choices => choices;

    /// <param name="wishes">What stands on the card; the wish to be rung is always added, last.</param>
    /// <param name="hasDeputy">Somebody arranges things for them: a box stops that.</param>
    public static PersonalSheet Make(
        PersonalSheetId id,
        ResidentId resident,
        string code,
        IEnumerable<(CardWish Wish, PostId Post)> wishes,
        bool hasDeputy,
        string by,
        DateTime now
    )
    {
        var sheet = new PersonalSheet(id, resident, code, now, by);
        foreach (var (wish, post) in wishes) sheet.choices.Add(new(sheet.choices.Count + 1, wish, post));
        if (hasDeputy) sheet.choices.Add(new(sheet.choices.Count + 1, CardWish.NobodyForMe, null));
        sheet.choices.Add(new(sheet.choices.Count + 1, CardWish.CallMe, null));
        return sheet;
    }

    /// <summary>What the ticks on a returned card mean.</summary>
    /// <param name="ticks">Numbers of the ticked boxes.</param>
    public Result<IReadOnlyList<CardChoice>> Read(IReadOnlyCollection<int> ticks)
    {
        if (ticks.Count == 0) return new CardWithoutTicks();
        foreach (var tick in ticks)
            if (choices.All(choice => choice.Number != tick)) return new CardHasNoBox(tick);
        return choices.Where(choice => ticks.Contains(choice.Number)).OrderBy(choice => choice.Number).ToList();
    }

    /// <summary>The card came back and was entered. A second time changes nothing.</summary>
    public void Return(DateTime now) => ReturnedAt ??= now;
}

/// <summary>Nothing is ticked on the card.</summary>
public sealed record CardWithoutTicks : Refusal;

/// <param name="Number">A number that does not stand on this card.</param>
public sealed record CardHasNoBox(int Number) : Refusal;

/// <summary>Not a code of a card.</summary>
public sealed record CardCodeUnclear : Refusal;
