namespace Buuv.Domain.Boards;

/// <summary>Does a heading say what a note is about? "Ik sta om acht uur voor je deur" says who, when and where, but not what
/// for.</summary>
public static class TellingTitle
{
    // Words that can stand in any note: a heading made of nothing else tells nothing.
    private static readonly HashSet<string> Empty =
    [
        .. Words(
            "ik jij je jou jouw u uw hij zij ze haar hem wij we ons onze jullie hun iemand niemand iedereen wie wat waar wanneer hoe waarom mij me mijn zelf"
        ),
        .. Words(
            "een de het dit dat deze die er hier daar ergens overal en of maar want dus als dan toch ook nog al wel niet geen nooit altijd soms vaak even eens"
        ),
        .. Words(
            "weer nu straks later vroeg graag gerust gewoon zomaar met zonder voor na naar van tot om te in op uit aan bij over onder door langs tegen tussen"
        ),
        .. Words(
            "binnen buiten achter boven naast per sinds z'n m'n zo zoals heel erg meer minder veel weinig beetje genoeg goed best fijn leuk alles iets niets niks"
        ),
        .. Words(
            "ben bent is zijn was waren word wordt worden heb hebt heeft hebben had kan kun kunt kunnen mag mogen wil wilt willen zou zal zullen moet moeten hoef"
        ),
        .. Words(
            "durf durft durven ga gaat gaan kom komt komen sta staat staan zit zitten blijf blijft doe doet doen maak maakt maken geef geeft geven neem neemt"
        ),
        .. Words(
            "krijg krijgt zoek zoekt zoeken gezocht vraag vragen help helpt helpen hulp weet weten ken kent bel belt bellen laat laten zien kijk kijkt zet"
        ),
        .. Words(
            "vandaag morgen avond avonds ochtend ochtends middag middags nacht overdag dag dagen week weken weekend maand maanden jaar uur uren uurtje half"
        ),
        .. Words(
            "kwartier minuten keer maandag dinsdag woensdag donderdag vrijdag zaterdag zondag eerste tweede klaar vrij tijd twee drie vier vijf zes zeven acht"
        ),
        .. Words(
            "negen tien elf twaalf buur buren buurman buurvrouw buurt mensen mens samen alleen thuis deur huis beste lieve man vrouw jong jonge oud oude"
        ),
        .. Words(
            "i you your me my we us our the a an and or to for of at on are be can could will would who what anyone someone somebody need needs want please"
        ),
        .. Words("door hour come go have do some"),
    ];

    public static bool Tells(string title)
    {
        var folded = Folding.Fold(title);
        var words = folded.Split(
            [.. folded.Where(letter => !char.IsLetterOrDigit(letter) && letter != '\'')],
            StringSplitOptions.RemoveEmptyEntries
        );
        return words.Any(word => !Empty.Contains(word) && word.Any(char.IsLetter));
    }

    private static string[] Words(string line) => line.Split(' ');
}
