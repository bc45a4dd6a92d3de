using Buuv.Domain;
using Buuv.Domain.Matching;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;

namespace Buuv.Tests.Domain.Matching.Simulation;

/// <summary>A vraag that will be placed.</summary>
public sealed record ComingVraag(DateTime At, Neighbour Asker, Vraag Facts, Draft Draft, double Attraction);

/// <summary>Makes the people of a town and their vragen out of a seed: the same for every policy.</summary>
public sealed class TownMaking(Assumptions assumed, int seed)
{
    private static readonly Category[] Categories = Enum.GetValues<Category>();

    private static readonly string[] Others = ["uk", "ar", "tr"];

    private static readonly PostText Text = PostText.From("Wie helpt mij?", "").Value;

    private readonly Dice dice = new(seed);

    private readonly double[] zipf = [.. Categories.Select((_, at) => Math.Pow(at + 1, -assumed.Zipf))];

    /// <summary>The first morning.</summary>
    public static readonly DateTime Start = new(2026, 1, 5, 7, 0, 0, DateTimeKind.Utc);

    /// <summary>The hour of a crisis.</summary>
    public static readonly DateTime Crisis = Start.AddHours(2);

    public Places Places { get; } = new(assumed.Side, assumed.Apart);

    public IReadOnlyList<Neighbour> People() =>
    [
        .. Enumerable.Range(0, assumed.Helpers + assumed.Others).Select(at => Person(at < assumed.Helpers, JoinsAt())),
        .. Enumerable.Range(0, assumed.Crisis.SignUps).Select(_ => Person(true, InCrisis())),
    ];

    /// <summary>Somebody who agrees to be asked, or who only asks.</summary>
    public Neighbour Person(bool helps, DateTime joinsAt)
    {
        var (id, place, languages) = (dice.Id<ResidentId>(), dice.Below(Places.All.Count), Languages());
        // A number is not needed here: how they are told stands in what they told.
        var introduction = new Introduction("Buur", null, Reachability.Web, null, null, languages);
        var resident = Resident.Join(id, introduction, Places.All[place].Code, joinsAt).Value;
        resident.BecomeMember(MembershipGround.Before, joinsAt);
        resident.TakeEvents();
        CategorySet can = helps ? Some(1 + dice.Poisson(assumed.MoreCategories)) : default;
        var told = new Helper(id, Places.All[place].Code)
        {
            Reachability = Door(helps),
            AskMe = helps,
            Can = can,
            Anything = helps && dice.Falls(assumed.Told.Anything),
            Skills = helps && dice.Falls(assumed.Told.Skill) ? [WordOf(can.All.First())] : [],
            Times = dice.Falls(assumed.Told.Times) ? Times() : default,
            HowFar = HelperProfile.HowFarChoices[dice.Pick([0.1, 0.2, 0.5, 0.1, 0.1])],
            PerWeek = dice.Falls(0.1) ? 1 : null,
            Languages = languages,
            HasConduct = can.All.Any(category => category.AsksExtraCare()) && dice.Falls(assumed.Told.Conduct),
        };
        return new(resident, told, place, joinsAt) { Willingness = dice.Gamma(assumed.Shapes.Willingness) };
    }

    /// <summary>The vragen of so many days, in the order of time.</summary>
    public IReadOnlyList<ComingVraag> Vragen(IReadOnlyList<Neighbour> people)
    {
        var there = people.Where(one => one.JoinedAt < Crisis).ToArray();
        var weights = people.Select(one => one.Told.AskMe ? assumed.HelperAsks : 1).ToArray();
        return
        [
            .. from day in Enumerable.Range(0, assumed.Days)
               from number in Enumerable.Range(0, dice.Poisson(assumed.PerDay))
               select Start.AddDays(day + dice.Next() * 14 / 24) into at
               select Vraag(people[dice.Pick(weights)], at) into vraag
               orderby vraag.At
               select vraag,
            .. Enumerable.Range(0, assumed.Crisis.Vragen).Select(_ => Vraag(there[dice.Below(there.Length)], InCrisis())),
        ];
    }

    /// <summary>A vraag of this neighbour; by phone when the phone team is at work.</summary>
    public ComingVraag Vraag(Neighbour asker, DateTime at)
    {
        var from = at < asker.JoinedAt ? asker.JoinedAt : at;
        var placed = asker.IsByPhone ? Staff.Calls.FirstSuiting(BestTimes.Any, from) : from;
        var (category, today) = (Some(), Town.Today(placed));
        var (dated, people) = (dice.Falls(assumed.Kinds.Dated), dice.Next());
        var rhythm = !dated && dice.Falls(assumed.Kinds.Repeating) ? Rhythm.Repeating : Rhythm.Once;
        DateOnly? date = dated ? today.AddDays(1 + dice.Below(14)) : null;
        var part = (DayPart)dice.Below(6);
        var facts = new Vraag(dice.Id<PostId>(), asker.Id, category, asker.Told.Neighbourhood)
        {
            Words = dice.Falls(0.5) ? [WordOf(category)] : [],
            Date = date,
            DayPart = part,
            Languages = asker.Told.Languages,
            IsLookedAfter = asker.IsByPhone,
        };
        var draft = new Draft(PostKind.Request, category, Text, Timing.From(part, rhythm, date, today).Value)
        {
            PeopleNeeded = people < assumed.Kinds.ForThree ? 3 : people < assumed.Kinds.ForThree + assumed.Kinds.ForTwo ? 2 : 1,
            Reach = dice.Pick([0.08, 0.12, 0.8]) switch { 0 => Reach.Neighbourhood, 1 => Reach.District, _ => Reach.Municipality },
        };
        return new(placed, asker, facts, draft, dice.Gamma(assumed.Shapes.Attraction));
    }

    private DateTime InCrisis() => Crisis.AddHours(dice.Next());

    private DateTime JoinsAt() => dice.Falls(assumed.ComeLater) ? Start.AddDays(dice.Next() * assumed.Days) : Start.AddDays(-60);

    private CategorySet Some(int count) => CategorySet.Of(Enumerable.Range(0, count).Select(_ => Some()));

    private Category Some() => Categories[dice.Pick(zipf)];

    private Reachability Door(bool helps) =>
        dice.Falls(helps ? assumed.ByPhone.Helpers : assumed.ByPhone.Others) ? Reachability.Phone
        : dice.Pick([assumed.ByTextOrWeb.Text, assumed.ByTextOrWeb.Web, 1 - assumed.ByTextOrWeb.Text - assumed.ByTextOrWeb.Web]) switch
        {
            0 => Reachability.Text,
            1 => Reachability.Web,
            _ => Reachability.Mail,
        };

    private string[] Languages()
    {
        var (drawn, other) = (dice.Next(), Others[dice.Below(Others.Length)]);
        return drawn < assumed.OtherLanguage.Only ? [other] : drawn < assumed.OtherLanguage.Only + assumed.OtherLanguage.Beside
            ? [other, "nl"]
            : ["nl"];
    }

    private WeekTimes Times()
    {
        var bits = 0;
        for (var at = 0; at < 21; at++) bits |= dice.Falls(0.4) ? 1 << at : 0;
        return new(bits);
    }

    // Letters only, and no two begin alike.
    private static string WordOf(Category category) => $"{(char)('a' + (int)category)}woord";
}
