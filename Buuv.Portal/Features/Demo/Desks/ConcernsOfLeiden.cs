using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Residents;

namespace Buuv.Portal.Features.Demo.Desks;

/// <summary>Worries about a person or a place: new, taken up, and done.</summary>
public static class ConcernsOfLeiden
{
    private const string Saskia = "Saskia";

    public static void Fill(DemoOffice office)
    {
        About(office, office.Somebody(12), "Joke", office.Workday(2, 15, 10),
            "Hij klinkt verward aan de telefoon en vraagt drie keer hetzelfde. Vorige maand was dat nog niet zo.");
        About(office, office.Person("Ans"), "Karim", office.Lately(2),
            "Ze lachte altijd als ik belde. Nu zegt ze alleen nog ja en nee.");
        Take(About(office, office.Somebody(13), "Joke", office.Workday(4, 10), "Er is al een week niemand bij haar geweest."), office, 0);
        Take(About(office, office.Somebody(14), "Mina", office.Workday(3, 17), "De gordijnen zijn dicht, ook overdag."), office, 4);
        var done = Take(About(office, office.Somebody(15), "Karim", office.Workday(12, 9), "Hij neemt al dagen niet op."), office, -9);
        DemoOffice.Do(done.Finish(office.Worker(Saskia), "Hij was bij zijn dochter in Zwolle. Alles is goed.", office.Seal,
            office.Workday(9, 14)));

        Place(office, "slaaghwijk", "Bankje bij de vijver, tegenover de flat", office.Person("Henk"), office.Workday(2, 11),
            "De zitting is los. Mijn buurvrouw zat er bijna doorheen.");
        Take(Place(office, "de-kooi", "Onderdoorgang naar het Arubapad", office.Person("Mina"), office.Workday(5, 18),
            "De lamp is al weken stuk. Mensen lopen nu om."), office, 2);
        var mended = Take(Place(office, "noorderkwartier", "Stoep voor de bakker", office.Person("Ellen"), office.Workday(14, 12),
            "Er steekt een tegel omhoog. Met een rollator blijf je hangen."), office, -11);
        DemoOffice.Do(mended.Finish(office.Worker(Saskia), "De gemeente heeft de tegel recht gelegd. Dank je wel voor het melden.",
            office.Seal, office.Workday(8, 10)));
    }

    private static Concern About(DemoOffice office, Resident person, string by, DateTime at, string words) =>
        office.Town.Keep(Concern.Raise(Id.New<ConcernId>(), person, words, office.Account(by), by, office.Seal, at).Value);

    private static Concern Place(DemoOffice office, string where, string place, Resident by, DateTime at, string words) =>
        office.Town.Keep(
            Concern
                .RaiseAboutPlace(Id.New<ConcernId>(), office.Home(where), place, words, by.Id.Value, by.FirstName, office.Seal, at)
                .Value
        );

    private static Concern Take(Concern concern, DemoOffice office, int lookInDays)
    {
        concern.OpenedBy(office.Worker(Saskia), null, concern.At.AddMinutes(40));
        DemoOffice.Do(concern.TakeUp(office.Worker(Saskia), office.Today.AddDays(lookInDays)));
        return concern;
    }
}
