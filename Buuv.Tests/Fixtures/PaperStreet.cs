using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;

namespace Buuv.Tests.Fixtures;

/// <summary>A few neighbours with notes for paper, made the way the portal makes them.</summary>
internal static class PaperStreet
{
    public static readonly DateTime Now = new(2026, 11, 21, 12, 0, 0, DateTimeKind.Utc);

    public static readonly MunicipalityCode Leiden = new("GM0546");

    public static readonly Neighbourhood DeKooi = Buurt("BU05460302", "De Kooi", "WK054603");

    public static readonly Neighbourhood Slaaghwijk = Buurt("BU05460800", "Slaaghwijk", "WK054608");

    private static int placed;

    public static Post Note(
        PostKind kind,
        string title,
        string details = "",
        Category category = Category.Other,
        Neighbourhood? from = null,
        string name = "Ria",
        bool onPaper = true,
        DateTime? at = null,
        int? number = null,
        PostExtras extras = PostExtras.None
    )
    {
        var order = Interlocked.Increment(ref placed);
        var placedAt = at ?? Now.AddDays(-1);
        var author = Resident
            .Join(Id.New<ResidentId>(), new(name, null, Reachability.Web, null, null), (from ?? DeKooi).Code, placedAt)
            .Value;
        var timing = Timing.From(DayPart.Anytime, Rhythm.Once, null, DateOnly.FromDateTime(placedAt)).Value;
        var draft = new Draft(kind, category, PostText.From(title, details).Value, timing) { OnPaper = onPaper, Extras = extras };
        return Post.Place(
            Id.New<PostId>(),
            author,
            draft,
            from ?? DeKooi,
            new ShortCode(number ?? order % ShortCode.Count),
            order,
            placedAt
        ).Value;
    }

    /// <summary>Seven notes as neighbours write them.</summary>
    public static Post[] Week() =>
        [
            Note(
                PostKind.Request,
                "Wil je mijn tuin snoeien?",
                "De heg is hoger dan ik. Ik heb een schaar en verse koffie.",
                Category.Garden,
                name: "Ria",
                extras: PostExtras.Coffee
            ),
            Note(
                PostKind.Offer,
                "Ik help met je telefoon of laptop",
                "Foto’s kwijt, wachtwoord vergeten? Ik kom langs of we bellen.",
                Category.Computer,
                Slaaghwijk,
                "Samer"
            ),
            Note(
                PostKind.Request,
                "Ik zoek een taalmaatje",
                "Eén uur per week Nederlands praten. Ik kook graag voor je.",
                Category.Language,
                name: "Mina"
            ),
            Note(
                PostKind.Offer,
                "Abonnement opzeggen, ik doe het voor je in een kwartier",
                "Sportschool, krant, telefoon. Jij drukt op versturen.",
                Category.Paperwork,
                name: "Dilan"
            ),
            Note(
                PostKind.Request,
                "Wie rijdt met mij naar het ziekenhuis?",
                "Donderdag om tien uur. Een uurtje, en ik trakteer.",
                Category.Ride,
                Slaaghwijk,
                "Buur uit Noord"
            ),
            Note(
                PostKind.Offer,
                "Je kunt mijn hogedrukspuit gebruiken",
                "Voor je terras of je fiets. Leg de slang goed terug, svp.",
                Category.Lending,
                name: "Tesfay"
            ),
            Note(
                PostKind.Request,
                "Wie gaat mee naar de vlooienmarkt?",
                "Ik zoek altijd kopjes zonder oor. Vraag maar niet waarom.",
                Category.Company,
                name: "Tiny",
                extras: PostExtras.Coffee
            ),
        ];

    public static Sheet Sheet(
        SheetSize size,
        IEnumerable<Post> candidates,
        string board = "De Kooi",
        string slug = "de-kooi",
        string language = "nl"
    ) => Sheets(size, candidates, board, slug, language)[0];

    /// <summary>As many sheets as there are notes for, at most so many.</summary>
    public static IReadOnlyList<Sheet> Sheets(
        SheetSize size,
        IEnumerable<Post> candidates,
        string board = "De Kooi",
        string slug = "de-kooi",
        string language = "nl",
        int sheets = 1,
        bool large = false
    )
    {
        var posts = SheetFilling.Choose(candidates, [DeKooi.Code, Slaaghwijk.Code], size, Now, sheets).Select(OnPaper);
        var laid = SheetFilling.Lay(posts, SheetMeasures.Of(size, large), sheets);
        return
        [
            .. (
                laid.Count == 0
                    ?
                    [
                        [],
                    ]
                    : laid
            ).Select(
                (on, page) =>
                    new Sheet
                    {
                        Board = board,
                        Week = PosterWeek.At(DateOnly.FromDateTime(Now)),
                        Size = size,
                        IsLarge = large,
                        Page = page + 1,
                        Pages = Math.Max(1, laid.Count),
                        Language = CultureInfo.GetCultureInfo(language),
                        Phone = "071 123 45 67",
                        Ambassador = "Hennie",
                        WalkIn = "dinsdag 10.00–12.00",
                        Site = "buuv.leiden.nl",
                        PhoneHours = (new(9, 0), new(17, 0)),
                        InvitationAddress = $"http://localhost:5080/plaats?bord={slug}",
                        Cards =
                        [
                            .. on.Select(post => new SheetCard(post, $"http://localhost:5080/{post.Town}/{post.Number}?bord={slug}")),
                        ],
                    }
            ),
        ];
    }

    public static PaperPost OnPaper(Post post) =>
        PaperPost.Of(post, post.Neighbourhood == DeKooi.Code ? DeKooi.Name : Slaaghwijk.Name, "leiden");

    private static Neighbourhood Buurt(string code, string name, string district)
    {
        var neighbourhood = new Neighbourhood(new(code), name, Slug.From(name), Leiden);
        neighbourhood.Update(name, new(district), new(52.16, 4.5), "2315");
        return neighbourhood;
    }
}
