using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Domain.Events;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Localization;

namespace Buuv.Tests.Fixtures;

/// <summary>A street of named neighbours for tests of the rules: Ria (78) asks, Samer (34) helps, the others are there too.</summary>
public sealed class Street
{
    public static readonly DateTime Noon = new(2026, 11, 21, 12, 0, 0, DateTimeKind.Utc);

    public static readonly MunicipalityCode Leiden = new("GM0546");

    public static readonly Neighbourhood Slaaghwijk = Buurt(
        "BU05460800",
        "Slaaghwijk",
        "WK054608",
        Leiden,
        new(52.1744, 4.5011),
        "2317",
        "2318"
    );

    public static readonly Neighbourhood DeKooi = Buurt("BU05460302", "De Kooi", "WK054603", Leiden, new(52.166, 4.5105), "2315", "2316");

    private long places;

    public Resident Ria { get; } = Join("Ria", Slaaghwijk, phone: "0611111111");

    public Resident Samer { get; } = Join("Samer", DeKooi, mail: "samer@example.org");

    public Resident Youssef { get; } = Join("Youssef", Slaaghwijk, mail: "youssef@example.org");

    public Resident Mina { get; } = Join("Mina", DeKooi, mail: "mina@example.org");

    /// <summary>Goes by "Buur uit Noord".</summary>
    public Resident Truus { get; } = Join("Truus", DeKooi, phone: "0633333333", alias: "Buur uit Noord");

    public static Neighbourhood Buurt(
        string code,
        string name,
        string? district,
        MunicipalityCode town,
        GeoPoint centre,
        params IReadOnlyList<string> postcodes
    )
    {
        var neighbourhood = new Neighbourhood(new(code), name, Slug.From(name), town);
        neighbourhood.Update(name, district is null ? null : new DistrictCode(district), centre, postcodes);
        return neighbourhood;
    }

    public static Resident Join(string name, Neighbourhood neighbourhood, string? mail = null, string? phone = null, string? alias = null)
    {
        var by =
            mail is not null ? Reachability.Mail
            : phone is not null ? Reachability.Phone
            : Reachability.Web;
        var who = new Introduction(
            name,
            alias,
            by,
            mail is null ? null : EmailAddress.From(mail).Value,
            phone is null ? null : TypedPhone.From(phone).Value
        );
        var resident = Resident.Join(Id.New<ResidentId>(), who, neighbourhood.Code, Noon.AddDays(-30)).Value;
        resident.BecomeMember(MembershipGround.Before, Noon.AddDays(-30));
        resident.TakeEvents();
        return resident;
    }

    public static Draft Draft(
        string title = "Wil je mijn tuin snoeien?",
        string details = "De heg is hoger dan ik.",
        Rhythm rhythm = Rhythm.Once,
        int people = 1,
        DateOnly? date = null,
        Reach reach = Reach.Municipality,
        PostKind kind = PostKind.Request,
        Category category = Category.Garden,
        DateTime? at = null
    ) =>
        new(
            kind,
            category,
            PostText.From(title, details).Value,
            Timing.From(DayPart.Daytime, rhythm, date, DateOnly.FromDateTime(at ?? Noon)).Value
        )
        {
            PeopleNeeded = people,
            Reach = reach,
            OnPaper = false,
        };

    /// <summary>Ria hangs a note in Slaaghwijk at noon. What happened by that is taken away, so that a test sees only what comes
    /// after.</summary>
    public Post RiaAsks(Draft? draft = null)
    {
        var post = Post.Place(Id.New<PostId>(), Ria, draft ?? Draft(), Slaaghwijk, new ShortCode(4827), ++places, Noon).Value;
        post.TakeEvents();
        return post;
    }

    /// <summary>A neighbour answers; again, what happened is taken away.</summary>
    public static Response Answered(Post post, Resident neighbour, string text = "Dat doe ik graag.")
    {
        var response = post.Respond(Id.New<ResponseId>(), neighbour, text, Noon.AddHours(1)).Value;
        post.TakeEvents();
        return response;
    }

    /// <summary>The kinds of what happened since the last look, in order.</summary>
    public static DomainEventKind[] Happened(Entity to) => [.. to.TakeEvents().Select(domainEvent => domainEvent.Kind)];
}
