namespace Buuv.Domain.PersonalSheets;

/// <summary>What a resident can answer by ticking a box.</summary>
public enum CardWish
{
    /// <summary>Answers a post: wants to help, or wants what is offered.</summary>
    Respond,

    /// <summary>Takes down the resident's own post.</summary>
    Withdraw,

    /// <summary>Ends the arrangement with the deputy.</summary>
    NobodyForMe,

    CallMe,

    /// <summary>"Nee" to a post of which the resident was asked whether it is something for them.</summary>
    Decline,

    /// <summary>"Nu niet" to such a post: nothing is asked of the resident for a while.</summary>
    NotNow,

    /// <summary>The resident's own post is still needed, or still offered.</summary>
    Renew,
}

/// <summary>One box on the card.</summary>
/// <param name="Number">Number printed beside the box, from one.</param>
/// <param name="PostId">The post it is about; null for none.</param>
public sealed record CardChoice(int Number, CardWish Wish, PostId? PostId);

/// <summary>A page in large print for a resident who is not online, with a card to tick and hand in. Stored, so that a card that is
/// returned weeks later still refers to the posts that were printed on it.</summary>
public sealed class PersonalSheet
{
    private readonly List<CardChoice> choices = [];

    private PersonalSheet(PersonalSheetId id, ResidentId residentId, string code, DateTime madeAt, string madeBy)
    {
        Id = id;
        ResidentId = residentId;
        Code = code;
        MadeAt = madeAt;
        MadeBy = madeBy;
    }

    public PersonalSheetId Id { get; private set; }

    public ResidentId ResidentId { get; private set; }

    /// <summary>Printed on the card, see <see cref="SheetCode"/>.</summary>
    public string Code { get; private set; }

    public DateTime MadeAt { get; private set; }

    /// <summary>First name of the member of staff who printed it.</summary>
    public string MadeBy { get; private set; }

    /// <summary>When the card was entered; null as long as it was not returned.</summary>
    public DateTime? ReturnedAt { get; private set; }

    /// <summary>The boxes, in the order of their numbers.</summary>
    public IReadOnlyList<CardChoice> Choices => choices;

    /// <param name="wishes">The boxes on the card; the wish to be called is always added, as the last.</param>
    /// <param name="hasDeputy">Whether a deputy arranges things for the resident: then a box ends that.</param>
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

    /// <summary>The boxes that were ticked on a returned card.</summary>
    /// <param name="ticks">Numbers of the ticked boxes.</param>
    public Result<IReadOnlyList<CardChoice>> Read(IReadOnlyCollection<int> ticks)
    {
        if (ticks.Count == 0) return new CardWithoutTicks();
        foreach (var tick in ticks)
            if (choices.All(choice => choice.Number != tick)) return new CardHasNoBox(tick);
        return choices.Where(choice => ticks.Contains(choice.Number)).OrderBy(choice => choice.Number).ToList();
    }

    /// <summary>Records that the card was returned and entered. A second time has no effect.</summary>
    public void Return(DateTime now) => ReturnedAt ??= now;
}

/// <summary>No box is ticked on the card.</summary>
public sealed record CardWithoutTicks : Refusal;

/// <param name="Number">A number that is not on this card.</param>
public sealed record CardHasNoBox(int Number) : Refusal;

/// <summary>This is not the code of a card.</summary>
public sealed record CardCodeUnclear : Refusal;
