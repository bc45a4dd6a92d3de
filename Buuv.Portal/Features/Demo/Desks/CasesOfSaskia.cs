using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Partners;
using Buuv.Domain.Residents;

namespace Buuv.Portal.Features.Demo.Desks;

/// <summary>The casebook of the brokers and of their partner: a file in every state there is.</summary>
public static class CasesOfSaskia
{
    private const string Saskia = "Saskia";

    public static void Fill(DemoOffice office)
    {
        Waiting(office);
        InHand(office, Volunteers(office));
        WithPartner(office);
        Cut(office);
        Done(office);
        Clients(office);
    }

    private static void Waiting(DemoOffice office)
    {
        CaseStory.Of(office, office.Somebody(0), CaseSource.Phone, "Joke", office.Workday(6, 10, 20),
            "Mijn man vergeet steeds meer. Ik durf hem niet meer alleen te laten, ook niet voor een boodschap. Wie kan ik bellen?");
        CaseStory.HandedIn(office, office.Home("leedewijk-noord"), "Meneer De Wit, 81 jaar. Bellen mag, 's ochtends: 071 555 01 20.",
            "Huisarts in de Merenwijk", office.Workday(2, 16, 5),
            "Hij woont alleen sinds zijn vrouw overleden is. Hij eet slecht en komt bijna niet meer buiten. Wie kan eens langsgaan?");
        CaseStory.Of(office, office.Somebody(1), CaseSource.Resident, null, office.Now.AddHours(-3),
            "Ik snap de brieven van de gemeente niet en er liggen er nu zeven. Ik schaam me er een beetje voor.");
    }

    private static IReadOnlyList<TrainedVolunteer> Volunteers(DemoOffice office) =>
        [
            Volunteer(office, "Marjolein", "Wandelen met iemand die vergeetachtig is", 300),
            Volunteer(office, "Abdel", "Papieren ordenen en brieven lezen", 120),
            Volunteer(office, "Tonny", "Mee naar het ziekenhuis", -20),
        ];

    private static TrainedVolunteer Volunteer(DemoOffice office, string name, string trainedFor, int days) =>
        office.Town.Keep(
            TrainedVolunteer.Register(Id.New<TrainedVolunteerId>(), new("GM0546"), name, trainedFor, office.Today.AddDays(days)).Value
        );

    private static void InHand(DemoOffice office, IReadOnlyList<TrainedVolunteer> volunteers)
    {
        CaseStory.Of(office, office.Somebody(2), CaseSource.Phone, "Joke", office.Workday(11, 11, 30),
                "Sinds mijn val durf ik de trap niet meer af. Ik zit al drie weken binnen.")
            .TakenBy(Saskia, office.Workday(10, 9, 15))
            .Step(9, "Gebeld. Ze mist vooral haar rondje naar de markt. We maken eerst samen kennis.", CaseStepKind.Call)
            .Step(5, "Op bezoek geweest. Marjolein ging mee, dat klikte meteen.", CaseStepKind.Visit)
            .Step(1, "Marjolein is één keer meegelopen tot de hoek. Ze was trots.")
            .With(volunteers[0])
            .Appointment(office.Ahead(2, 10, 30), "Samen naar de markt op de Nieuwe Rijn. Marjolein haalt haar op.");
        CaseStory.Of(office, office.Somebody(3), CaseSource.Broker, Saskia, office.Workday(7, 14),
                "Hij krijgt aanmaningen van drie bedrijven en doet de post niet meer open.")
            .TakenBy(Saskia, office.Workday(7, 14, 10))
            .Step(6, "Alle post samen op volgorde gelegd. Twee rekeningen zijn al betaald.")
            .Step(2, "Afgesproken dat Abdel elke week een uur komt.")
            .With(volunteers[1])
            .Appointment(office.Ahead(1, 15), "Met Abdel: bellen met de energiemaatschappij.");
        CaseStory.Of(office, office.Somebody(4), CaseSource.Phone, "Karim", office.Workday(4, 13, 45),
                "Mijn dochter komt niet meer. Ik praat dagen met niemand.")
            .TakenBy("Otto", office.Workday(3, 9, 40))
            .Step(2, "Lang gebeld. Ze wil graag naar de koffieochtend, maar niet alleen.", CaseStepKind.Call);
    }

    private static void WithPartner(DemoOffice office)
    {
        CaseStory.Of(office, office.Somebody(5), CaseSource.Phone, "Joke", office.Workday(8, 10),
                "Ik zorg dag en nacht voor mijn vrouw. Ik kan niet meer.")
            .TakenBy(Saskia, office.Workday(7, 9))
            .Step(5, "Bij hen thuis geweest. Hij slaapt slecht en durft het niet te zeggen tegen de kinderen.", CaseStepKind.Visit)
            .Refer(office.Workday(2, 11, 30), "Graag een mantelzorgconsulent. Bel hem na twee uur, dan rust zijn vrouw.");
        CaseStory.HandedIn(office, office.Home("slaaghwijk"), "Mevrouw Aksoy. Via haar zoon Emre: 071 555 01 31.",
                "Wijkteam Noord", office.Workday(15, 15), "Ze is net verhuisd, kent niemand en spreekt weinig Nederlands.")
            .TakenBy(Saskia, office.Workday(14, 9, 30))
            .Step(12, "Met Emre gesproken. Ze wil graag naar buiten, het liefst met iemand die ook Turks spreekt.")
            .Refer(office.Workday(10, 10), "Past goed bij jullie vrouwengroep op dinsdag. Emre brengt haar de eerste keer.")
            .Accepted(office.Workday(8, 13, 20), "Ze is dinsdag welkom. Hatice vangt haar op bij de deur.");
        CaseStory.Of(office, office.Somebody(6), CaseSource.Resident, null, office.Workday(12, 20),
                "Wie kan mij helpen met mijn medicijnen op volgorde zetten?")
            .TakenBy(Saskia, office.Workday(11, 9))
            .Refer(office.Workday(9, 14), "Kan iemand van jullie elke maandag even kijken of de weekdoos klopt?")
            .Returned(office.Workday(6, 9, 50), "Dit is echt voor de wijkverpleging. Wij mogen hier niet mee helpen.")
            .Step(5, "De huisarts gebeld. De wijkverpleging komt eind van de week langs.", CaseStepKind.Partner)
            .Appointment(office.Ahead(3, 9, 30), "Bellen of de wijkverpleging geweest is.");
    }

    // The small questions that hang on the board belong to the file of whoever asked them.
    private static void Cut(DemoOffice office)
    {
        foreach (var cuts in office.Posts.Where(post => post.AuthorName == LeidenLately.ShownAs).GroupBy(post => post.AuthorId))
        {
            var first = cuts.Min(post => post.PlacedAt);
            var story = CaseStory.Of(office, office.Person(cuts.Key), CaseSource.Phone, "Joke", first.AddDays(-6),
                    "Ik kom net uit het ziekenhuis en alles is te veel. Ik weet niet waar ik moet beginnen.")
                .TakenBy(Saskia, first.AddDays(-5));
            foreach (var post in cuts) story.Cut(post);
            story.Step(1, "De kleine dingen hangen nu op het prikbord, zonder naam. De rest doen we samen, stap voor stap.");
        }
    }

    private static void Done(DemoOffice office)
    {
        CaseStory.Of(office, office.Somebody(7), CaseSource.Phone, "Joke", office.Workday(40, 10),
                "Ik durf niet alleen naar het ziekenhuis.")
            .TakenBy(Saskia, office.Workday(38, 9))
            .Step(33, "Samen geweest. De uitslag was goed.", CaseStepKind.Visit)
            .Closed(CaseOutcome.Helped, office.Workday(31, 16), "Ze belt zelf als er weer iets is. Ze weet nu hoe het werkt.");
        CaseStory.Of(office, office.Somebody(8), CaseSource.Phone, "Karim", office.Workday(30, 11), "Ik wil van het drinken af.")
            .TakenBy(Saskia, office.Workday(29, 9))
            .Refer(office.Workday(27, 10), "Hij wil het liefst eerst met één vaste persoon praten.")
            .Accepted(office.Workday(25, 12), "We bellen hem vandaag.")
            .Closed(CaseOutcome.WithPartner, office.Workday(18, 15), "Hij gaat elke week. De partner gaat verder met hem.");
        CaseStory.Of(office, office.Somebody(9), CaseSource.Resident, null, office.Workday(26, 19),
                "Mijn hele huis moet leeg en ik ben alleen.")
            .TakenBy("Otto", office.Workday(25, 9))
            .Closed(CaseOutcome.ToTheBoard, office.Workday(21, 11), "Het ging om vier dozen. Dat past op het prikbord.");
        CaseStory.Of(office, office.Somebody(10), CaseSource.Phone, "Joke", office.Workday(22, 14),
                "Ik zoek iemand om mee te praten over vroeger.")
            .TakenBy(Saskia, office.Workday(20, 9))
            .Closed(CaseOutcome.NotWanted, office.Workday(16, 10), "Haar zus komt nu elke zondag. Ze heeft niets meer nodig.");
        CaseStory.Of(office, office.Somebody(11), CaseSource.Phone, "Karim", office.Workday(35, 14),
                "Kunt u mij terugbellen? Het is dringend.")
            .TakenBy(Saskia, office.Workday(35, 15))
            .Step(34, "Drie keer gebeld, en een kaartje in de bus gedaan.", CaseStepKind.Call)
            .Closed(CaseOutcome.NotReached, office.Workday(24, 12), "Niet bereikt. De huismeester houdt een oogje in het zeil.");
    }

    // Who came in by the partner is a client of theirs from that day on.
    private static void Clients(DemoOffice office)
    {
        var writers = office.Live.Select(post => post.AuthorId).Distinct().Select(office.Person);
        var people = writers.Where(person => person.Email is null && person.JoinedAt > office.Partner.Since);
        foreach (var person in people.DistinctBy(person => person.Neighbourhood).Take(3))
        {
            office.Town.Keep(new PartnerClient(office.Partner.Id, person.Id, person.JoinedAt));
            office.Town.Keep(new Consent(person.Id,
                "Deze organisatie zet iets op het bord voor jou. Alleen met jouw voornaam en je buurt.",
                ConsentDoor.Web, person.JoinedAt, office.Account("Fenna")));
        }
    }
}
