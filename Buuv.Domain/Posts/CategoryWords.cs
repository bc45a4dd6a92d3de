namespace Buuv.Domain.Posts;

/// <summary>What people call a category, in Dutch and in English, whatever language they read: "hond" finds what is about
/// animals.</summary>
public static class CategoryWords
{
    public static string Of(Category category) => category switch
    {
        Category.HandyWork => """
            klusje klussen klus in huis handig timmeren boren schroeven verven schilderen behangen lamp ophangen repareren reparatie maken
            kraan lekkage stopcontact kast gordijnrail schoonmaken ramen lappen poetsen
            odd job handyman diy fix repair paint drill lamp tap leak cleaning
            """,
        Category.Garden => """
            tuin tuinieren heg snoeien gras maaien gazon onkruid wieden planten bloemen balkon moestuin bladeren harken
            garden gardening hedge prune lawn mow grass weeds plants flowers
            """,
        Category.Groceries => """
            boodschappen boodschap winkel winkelen supermarkt markt apotheek medicijnen ophalen bezorgen
            groceries grocery shopping errand shop supermarket market pharmacy
            """,
        Category.Ride => """
            ritje rit vervoer auto rijden meerijden brengen halen dokter huisarts ziekenhuis tandarts station afspraak
            ride lift drive car transport doctor hospital dentist
            """,
        Category.Company => """
            koffie thee gezelschap bezoek kletsen praten praatje eenzaam alleen spelletje kaarten schaken dammen voorlezen gezellig
            coffee tea company visit chat talk lonely games cards chess
            """,
        Category.Walking => """
            wandelen wandeling wandelmaatje lopen ommetje op pad fietsen rolstoel rollator sporten museum zwemmen
            walk walking stroll outing cycling bike wheelchair sport
            """,
        Category.EatingTogether => """
            samen eten koken maaltijd avondeten lunch soep bakken taart tafel eettafel
            eat eating together cook cooking meal dinner lunch bake
            """,
        Category.Computer => """
            computer telefoon mobiel smartphone tablet ipad laptop internet wifi printer mail e-mail whatsapp digid app wachtwoord
            phone mobile email password online
            """,
        Category.Language => """
            taal taalmaatje nederlands oefenen spreken inburgering lezen schrijven vertalen tolk engels arabisch
            language dutch practise practice speak translate english arabic
            """,
        Category.Paperwork => """
            brief brieven formulier formulieren papieren post administratie belasting aangifte toeslag aanvraag invullen gemeente
            letters forms paperwork papers tax administration fill in
            """,
        Category.Babysitting => """
            oppas oppassen babysit kinderen kind baby peuter opvang ophalen school
            babysitter babysitting child children childcare toddler
            """,
        Category.Homework => """
            huiswerk bijles school leren rekenen wiskunde engels examen toets studie
            homework tutoring tutor study maths math exam learn
            """,
        Category.Animals => """
            dieren dier huisdier hond honden uitlaten kat katten poes kip kippen konijn vogel vissen dierenarts
            animals animal pet pets dog dogs cat cats rabbit bird vet
            """,
        Category.Lending => """
            lenen uitlenen leen gereedschap boormachine ladder trap partytent aanhanger delen weggeven
            lend lending borrow loan tools ladder trailer share
            """,
        Category.Moving => """
            sjouwen verhuizen verhuizing tillen dragen bank kast wasmachine zwaar grofvuil
            moving move carry lift heavy furniture
            """,
        Category.Other => "overig",
        _ => "",
    };
}
