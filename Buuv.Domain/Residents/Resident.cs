using Buuv.Domain.Contact;
using Buuv.Domain.Events;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Notifications;

namespace Buuv.Domain.Residents;

/// <summary>How a resident wants to be notified.</summary>
public enum Reachability
{
    /// <summary>On Buuv only.</summary>
    Web,

    /// <summary>By mail.</summary>
    Mail,

    /// <summary>By text message to a mobile number.</summary>
    Text,

    /// <summary>By a call from the phone team.</summary>
    Phone,

    /// <summary>The resident gave no number: the phone team tells them when they call.</summary>
    RingsUs,
}

/// <summary>A person who uses Buuv. May have no account: some residents use phone and paper only.</summary>
public sealed partial class Resident : Entity
{
    private Resident(ResidentId id, string firstName, NeighbourhoodCode neighbourhood)
    {
        Id = id;
        FirstName = firstName;
        Neighbourhood = neighbourhood;
    }

    public ResidentId Id { get; private set; }

    /// <summary>The name that a match sees.</summary>
    public string FirstName { get; private set; }

    /// <summary>The name that other residents see instead of the first name; null for the first name.</summary>
    public string? Alias { get; private set; }

    public NeighbourhoodCode Neighbourhood { get; private set; }

    public Reachability Reachability { get; private set; }

    public EmailAddress? Email { get; private set; }

    public PhoneNumber? Phone { get; private set; }

    /// <summary>When the phone team may call.</summary>
    public BestTimes BestTimes { get; private set; }

    /// <summary>Languages that the resident speaks, as two-letter codes, best first; never empty.</summary>
    public IReadOnlyList<string> Languages { get; private set; } = Introduction.OnlyDutch;

    public DateTime JoinedAt { get; private set; }

    /// <summary>First name in lower case without accents, for finding a caller.</summary>
    public string SearchName { get; private set; } = "";

    /// <summary>The alias in the same form; null without one.</summary>
    public string? SearchAlias { get; private set; }

    /// <summary>Whether staff check the name before anything is published under it.</summary>
    public bool HasOddName => PersonName.LooksOdd(FirstName) || (Alias is { } alias && PersonName.LooksOdd(alias));

    /// <summary>The only name that other residents may see before a match.</summary>
    public string PublicName => Alias ?? FirstName;

    /// <summary>The language in which Buuv writes to the resident.</summary>
    public string Language => Languages[0];

    /// <summary>Registers a resident, who must be reachable in the way they choose.</summary>
    /// <returns>The resident, or what is missing.</returns>
    public static Result<Resident> Join(ResidentId id, Introduction who, NeighbourhoodCode neighbourhood, DateTime now)
    {
        var name = TidyText.Line(who.FirstName);
        var alias = TidyText.Line(who.Alias);
        if (WrongWith(name, alias) is { } wrong) return wrong;
        if (!who.BestTimes.IsKnown || !who.LeftOut.IsKnown) return new UnknownChoice();
        if (Unreachable(who.Reachability, who.Email, who.Phone) is { } missing) return missing;
        var resident = new Resident(id, name, neighbourhood)
        {
            SearchName = Folding.Fold(name),
            Reachability = who.Reachability,
            Email = who.Email,
            Phone = who.Phone,
            BestTimes = who.BestTimes,
            LeftOut = who.LeftOut,
            Languages = who.Languages,
            JoinedAt = now,
        };
        resident.SetAlias(alias);
        resident.Raise(new(DomainEventKind.ResidentJoined, now) { ActorId = id });
        return resident;
    }

    /// <summary>Changes how the resident is notified.</summary>
    public Result PreferToBeReachedBy(Reachability reachability)
    {
        if (Unreachable(reachability, Email, Phone) is { } missing) return missing;
        Reachability = reachability;
        return Result.Done;
    }

    /// <summary>Changes when the phone team may call.</summary>
    public void PreferToBeCalled(BestTimes best) => BestTimes = best;

    /// <summary>Changes the public name; an empty name means the first name.</summary>
    public Result GoBy(string? alias)
    {
        var name = TidyText.Line(alias);
        if (name.Length > 0 && PersonName.WrongWith(name) is { } wrong) return wrong;
        SetAlias(name);
        return Result.Done;
    }

    /// <summary>Makes a language the first one, in which Buuv writes.</summary>
    public void Read(string language) => Languages = [language, .. Languages.Where(known => known != language)];

    private void SetAlias(string name) => (Alias, SearchAlias) = name.Length == 0 ? (null, null) : (name, Folding.Fold(name));

    private static Refusal? WrongWith(string name, string alias) =>
        PersonName.WrongWith(name) ?? (alias.Length > 0 ? PersonName.WrongWith(alias) : null);

    /// <summary>What is missing to notify the resident in this way; null when nothing is.</summary>
    private static Refusal? Unreachable(Reachability by, EmailAddress? mail, PhoneNumber? phone) => by switch
    {
        Reachability.Mail when mail is null => new EmailAddressUnclear(),
        Reachability.Phone or Reachability.Text when phone is null => new PhoneNumberUnclear(),
        Reachability.Text when phone is { IsMobile: false } => new PhoneNumberNotMobile(),
        _ when !by.IsKnown => new UnknownChoice(),
        _ => null,
    };
}

/// <summary>What a new resident tells about themselves.</summary>
public sealed record Introduction(
    string? FirstName,
    string? Alias,
    Reachability Reachability,
    EmailAddress? Email,
    PhoneNumber? Phone,
    params IReadOnlyList<string> Languages
)
{
    public static readonly IReadOnlyList<string> OnlyDutch = ["nl"];

    /// <summary>Two-letter codes of the languages that the resident speaks, best first; Dutch when none is given.</summary>
    public IReadOnlyList<string> Languages { get; } = Languages.Count > 0 ? Languages : OnlyDutch;

    public BestTimes BestTimes { get; init; }

    /// <summary>Notifications that the resident does not want.</summary>
    public OptOut LeftOut { get; init; }
}

/// <summary>A phone number or mail address in a text that every resident can read.</summary>
public sealed record ContactDetailsInText : Refusal;
