using Buuv.Domain.Contact;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;

namespace Buuv.Portal.Features.Demo;

/// <summary>A dozen people with a story, for tests and for looking.</summary>
public static class StreetPreset
{
    /// <summary>The named cast, who also live in the larger presets. Ria is 78 and gets text messages; Ans and Truus are rung by the phone
    /// team; Samer (34) likes to help.</summary>
    public static IReadOnlyDictionary<string, Resident> Cast(DemoTown town, DateTime at)
    {
        var cast = new Dictionary<string, Resident>();
        void Add(string name, string neighbourhood, Reachability by, string address, string? alias = null, params string[] languages)
        {
            var isPhone = by is Reachability.Phone or Reachability.Text;
            cast[name] = town.Join(
                new(
                    name,
                    alias,
                    by,
                    isPhone ? null : EmailAddress.From(address).Value,
                    isPhone ? PhoneNumber.Written(address).Value : null,
                    languages
                ),
                neighbourhood,
                at
            );
        }
        Add("Ria", "slaaghwijk", Reachability.Text, "+31611111111");
        Add("Samer", "kloosterhof", Reachability.Mail, "samer@example.org", languages: ["nl", "ar", "en"]);
        Add("Mina", "de-kooi", Reachability.Mail, "mina@example.org", languages: ["nl", "en"]);
        Add("Joop", "tuinstadwijk", Reachability.Mail, "joop@example.org");
        Add("Ans", "merenwijk-centrum", Reachability.Phone, "+31622222222");
        Add("Ellen", "noorderkwartier", Reachability.Mail, "ellen@example.org");
        Add("Youssef", "slaaghwijk", Reachability.Mail, "youssef@example.org", languages: ["nl", "ar"]);
        Add("Noor", "leedewijk-zuid", Reachability.Web, "noor@example.org");
        Add("Truus", "noorderkwartier", Reachability.Phone, "+31633333333", alias: "Buur uit Noord");
        Add("Olena", "de-kooi", Reachability.Mail, "olena@example.org", languages: ["en", "nl"]);
        Add("Henk", "slaaghwijk", Reachability.Text, "+31644444444");
        Add("Fatma", "groenoord", Reachability.Mail, "fatma@example.org");
        return cast;
    }

    public static void Fill(DemoTown town, DateTime now)
    {
        var cast = Cast(town, now.AddDays(-90));
        Post Place(
            string who,
            PostKind kind,
            Category category,
            string title,
            string details,
            double daysAgo,
            int number,
            DayPart when = DayPart.Anytime,
            Rhythm rhythm = Rhythm.Once,
            PostExtras extras = PostExtras.None,
            Reach reach = Reach.Municipality
        )
        {
            var at = now.AddDays(-daysAgo);
            var draft = new Draft(
                kind,
                category,
                PostText.From(title, details).Value,
                Timing.From(when, rhythm, null, DateOnly.FromDateTime(at)).Value
            )
            {
                Extras = extras,
                Reach = reach,
                OnPaper = true,
            };
            return town.Place(cast[who], draft, at, number);
        }

        var lamp = Place(
            "Henk",
            PostKind.Request,
            Category.HandyWork,
            "Wie hangt mijn lamp op?",
            "Ik sta niet meer zo vast op een trap.",
            21,
            3315,
            DayPart.Afternoon
        );
        var answer = town.Respond(
            lamp,
            cast["Youssef"],
            "Dat doe ik graag even voor je.",
            now.AddDays(-20),
            (cast["Henk"], "Wat fijn! Woensdag ben ik thuis.")
        );
        town.SayYes(lamp, answer, now.AddDays(-19)).Arrange(cast["Henk"].Id, now.AddDays(-17), "Bibliotheek De Kooi", now.AddDays(-19));
        Place(
            "Fatma",
            PostKind.Offer,
            Category.EatingTogether,
            "Ik kook te veel, eet je mee?",
            "Vrijdag linzensoep. Neem een bakje mee of schuif aan.",
            12,
            5120,
            DayPart.Evening,
            Rhythm.Standing
        );
        Place(
            "Noor",
            PostKind.Offer,
            Category.Animals,
            "Ik laat graag je hond uit",
            "Elke ochtend loop ik een rondje door het park.",
            8,
            8046,
            DayPart.Morning,
            Rhythm.Repeating
        );
        Place(
            "Olena",
            PostKind.Request,
            Category.Lending,
            "Mag ik een ladder lenen?",
            "Eén middag is genoeg. Ik breng hem schoon terug.",
            6,
            1772,
            DayPart.Weekend
        );
        Place(
            "Ans",
            PostKind.Request,
            Category.Walking,
            "Een rondje langs het water?",
            "Ik loop met een rollator. Rustig aan, kletsen mag.",
            3,
            9163,
            DayPart.Daytime,
            reach: Reach.District
        );
        Place(
            "Joop",
            PostKind.Offer,
            Category.EatingTogether,
            "Schuif aan: soep op dinsdag",
            "Grote pan, vier stoelen. Vega kan ook.",
            2,
            2240,
            DayPart.Evening,
            Rhythm.Repeating
        );
        Place(
            "Truus",
            PostKind.Request,
            Category.Ride,
            "Wie rijdt met mij naar het ziekenhuis?",
            "Donderdag om tien uur. Een uurtje, en ik trakteer.",
            1.2,
            7718,
            DayPart.Morning
        );
        Place(
            "Mina",
            PostKind.Request,
            Category.Language,
            "Ik zoek een taalmaatje",
            "Eén uur per week Nederlands praten. Ik kook graag voor je.",
            1,
            6052,
            DayPart.Evening,
            Rhythm.Repeating
        );
        Place(
            "Samer",
            PostKind.Offer,
            Category.Computer,
            "Ik help met je telefoon of laptop",
            "Foto’s kwijt, wachtwoord vergeten? Ik kom langs of we bellen.",
            0.4,
            1394,
            DayPart.Evening,
            Rhythm.Standing,
            reach: Reach.Region
        );
        Place(
            "Ria",
            PostKind.Request,
            Category.Garden,
            "Wil je mijn tuin snoeien?",
            "De heg is hoger dan ik. Ik heb een schaar en verse koffie.",
            0.1,
            4827,
            DayPart.Daytime,
            extras: PostExtras.Coffee
        );
    }
}
