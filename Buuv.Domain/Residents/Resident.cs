using Buuv.Domain.Contact;
using Buuv.Domain.Events;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Notifications;

namespace Buuv.Domain.Residents;

/// <summary>How a person wants to be told things.</summary>
public enum Reachability
{
    /// <summary>On Buuv only: they look themselves.</summary>
    Web,

    /// <summary>By mail.</summary>
    Mail,

    /// <summary>By text message to a mobile number.</summary>
    Text,

    /// <summary>The phone team rings.</summary>
    Phone,

    /// <summary>They gave no number: the phone team tells them when they ring.</summary>
    RingsUs,
}

/// <summary>A person who takes part. May have no account: phone and paper are doors too.</summary>
public sealed partial class Resident : Entity
{
    private Resident(ResidentId id, string firstName, NeighbourhoodCode neighbourhood)
    {
        Id = id;
        FirstName = firstName;
        Neighbourhood = neighbourhood;
    }

    public ResidentId Id { get; private set; }

    /// <summary>What a match gets to see.</summary>
    public string FirstName { get; private set; }

    /// <summary>The name everybody sees instead of the first name; null to use the first name.</summary>
    public string? Alias { get; private set; }

    public NeighbourhoodCode Neighbourhood { get; private set; }

    public Reachability Reachability { get; private set; }

    public EmailAddress? Email { get; private set; }

    public PhoneNumber? Phone { get; private set; }

    /// <summary>When the phone team may ring.</summary>
    public BestTimes BestTimes { get; private set; }

    /// <summary>Languages the person speaks, as two-letter codes separated by spaces, best first ("nl en").</summary>
    public string Languages { get; private set; } = "nl";

    public DateTime JoinedAt { get; private set; }

    /// <summary>First name in lower case without accents, for finding a caller.</summary>
    public string SearchName { get; private set; } = "";

    /// <summary>The alias likewise; null without one.</summary>
    public string? SearchAlias { get; private set; }

    /// <summary>A person looks before anything goes out under one of their names.</summary>
    public bool HasOddName => PersonName.LooksOdd(FirstName) || (Alias is { } alias && PersonName.LooksOdd(alias));

    /// <summary>The only name that may be shown to others before a match.</summary>
    public string PublicName => Alias ?? FirstName;

    /// <summary>The language we write to this person in.</summary>
    public string Language => Languages.Split(' ')[0];

    /// <summary>Somebody comes in. They must be reachable by the way they choose.</summary>
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
        resident.Raise(new(DomainEventKind.ResidentJoined, now) { By = id });
        return resident;
    }

    /// <summary>Chooses how to be told things from now on.</summary>
    public Result PreferToBeReachedBy(Reachability reachability)
    {
        if (Unreachable(reachability, Email, Phone) is { } missing) return missing;
        Reachability = reachability;
        return Result.Done;
    }

    /// <summary>Chooses when the phone team may ring.</summary>
    public void PreferToBeCalled(BestTimes best) => BestTimes = best;

    /// <summary>Takes another public name, or the first name again when left empty.</summary>
    public Result GoBy(string? alias)
    {
        var name = TidyText.Line(alias);
        if (name.Length > 0 && PersonName.WrongWith(name) is { } wrong) return wrong;
        SetAlias(name);
        return Result.Done;
    }

    /// <summary>Puts a language in front: the one we write in.</summary>
    public void Read(string language) =>
        Languages = string.Join(' ', Languages.Split(' ').Where(known => known != language).Prepend(language));

    private void SetAlias(string name) => (Alias, SearchAlias) = name.Length == 0 ? (null, null) : (name, Folding.Fold(name));

    private static Refusal? WrongWith(string name, string alias) =>
        PersonName.WrongWith(name) ?? (alias.Length > 0 ? PersonName.WrongWith(alias) : null);

    /// <summary>What is missing to be told things in this way; null when nothing is.</summary>
    private static Refusal? Unreachable(Reachability by, EmailAddress? mail, PhoneNumber? phone) => by switch
    {
        Reachability.Mail when mail is null => new EmailAddressUnclear(),
        Reachability.Phone or Reachability.Text when phone is null => new PhoneNumberUnclear(),
        Reachability.Text when phone is { IsMobile: false } => new PhoneNumberNotMobile(),
        _ when !by.IsKnown => new UnknownChoice(),
        _ => null,
    };
}

/// <summary>What somebody tells about themselves when they come in.</summary>
public sealed record Introduction(
    string? FirstName,
    string? Alias,
    Reachability Reachability,
    EmailAddress? Email,
    PhoneNumber? Phone,
    string Languages = "nl"
)
{
    public BestTimes BestTimes { get; init; }

    /// <summary>What they do not want to be told.</summary>
    public OptOut LeftOut { get; init; }
}

/// <summary>A phone number or mail address in a text that everybody reads.</summary>
public sealed record ContactDetailsInText : Refusal;
