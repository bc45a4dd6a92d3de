using System.Text.RegularExpressions;

namespace Buuv.Domain.Moderation.Signals;

public static partial class SignalBook
{
    private const string Sum = @"(?:(?:€|\beur(?:o'?s?)?)\s*\d+|\b\d+(?:[.,]\d+)?\s*(?:€|eur\b|euro|piek\b)|\b\d+,(?:\d\d|-)(?!\d)|\bgeld\b|\bbedrag|\bde helft\b|\bvergoeding\b|\bcash\b|\b(?:reis|rij|voorrij|bus)?kosten\b|\beuro|\bbenzine\b|\btikkie|\bloon\b|\bborg\b)";
    private const string Before = @"(?:\beerst\b|\bvooraf\b|\balvast\b|\bvast (?:wat |het )?geld|\bvan\s?te\s?voren\b|\bvantevoren\b|\bvoordat\b|\bvoor (?:ik|we) (?:kom|begin|start|help|vertrek)|\bvooruit\b|\bpas (?:als|dan)\b|\bzodra\b)";
    private const string Hurry = @"(?:\bmeteen\b|\bdirect\b|\bnu\b|\bvandaag\b|\bsnel\b|\bonmiddellijk\b|\bpas (?:na|wanneer)\b)";
    private const string Pay = @"(?:\bover(?:ge)?ma(?:ak|akt|ken)\b|\bma(?:ak|akt|ken)\b[^.!?]{0,40}\bover\b|\b(?:ge)?stort(?:en)?\b|\b(?:aan)?betaal\w*|\b(?:aan)?betal\w+|\bafrekenen\b|\bovergeboekt\b|\bboek\w* [^.!?]{0,30}\bover\b|\bvoorschieten\b)";

    // Who pays themselves, who says that it need not be paid, who warns.
    [GeneratedRegex(@"\b(?:ik|wij|we) moe(?:s)?t\b[^.!?]*\bbetalen\b|\b(?:ik|wij|we) (?:betaal|betalen|maak|maken|schiet|leg|leggen|zet|geef)\b[^.!?,]*|\b(?:betaal|maak|geef|schiet|leg) (?:ik|wij|we)\b[^.!?,]*|[^.!?,]*\b(?:dat|die|het) (?:betaal|reken) ik\b|[^.!?]*\bhoef\w*[^.!?]*|[^.!?]*\bnooit\b[^.!?]*|\b(?:stuur|doe|geef) (?:me|mij)\b[^.!?]*\btikkie[^.!?]*|[^.!?]*\b(?:geen|achteraf)\b[^.!?]*\btikkie[^.!?]*|\btikkie is binnen|[^.!?]*\b(?:dat|die) betaal ik\b[^.!?]*|\bgeen geld\b(?!,? (?:dan )?geen)")]
    private static partial Regex PaidByMe();

    [GeneratedRegex(@"[^.!?]*\b(?:nooit|niet zomaar|kijk uit)\b[^.!?]*")]
    private static partial Regex Warning();

    [GeneratedRegex($@"\baanbetal\w*|\bvoorschot|\b(?:waar)?borgsom|\binschrijfgeld|\b(?:administratie|reserverings|bemiddelings)kosten|\b(?:geld|bedrag)\b[^.!?]{{0,25}}\bop mijn rekening\b"
        + $@"|{Pay}[^.!?]{{0,60}}(?:{Before}|{Hurry})|(?:{Before}|{Hurry})[^.!?]{{0,60}}{Pay}"
        + @"|\bstuur (?:me |mij |nu |snel |even |vandaag |direct |meteen ){0,3}(?:het |wat )?geld\b"
        + $@"|\bma(?:ak|akt|ken)\b[^.!?]{{0,20}}{Sum}[^.!?]{{0,20}}\bover\b|\bschiet (?:jij|je|u)\b[^.!?]{{0,30}}\bvoor\b"
        + $@"|\b(?:als|tot|wanneer|nadat) (?:je|jij|u|er)\b[^.!?]{{0,30}}{Sum}[^.!?]{{0,20}}(?:{Pay}|\b(?:stuurt|gestuurd|geeft|gegeven|ontvangen)\b)"
        + $@"|\bwaarborg\b|\bvooruitbet\w+|\b{Sum}[^.!?]{{0,25}}\bnodig\b[^.!?]{{0,30}}\b(?:ik|mij|me)\b|\bheb ik\b[^.!?]{{0,20}}{Sum}[^.!?]{{0,20}}\bnodig\b"
        + $@"|\b(?:alleen|pas)\b[^.!?]{{0,40}}\b(?:al )?betaald\b|\bzonder (?:geld|betaling)\b[^.!?]{{0,40}}\b(?:geen|niet|niks|nergens)\b|\bgeen geld,? (?:dan )?geen\b|{Sum}[^.!?]{{0,25}}\bop mijn rekening\b"
        + @"|\b(?:als|tot|wanneer) (?:het|dat) (?:geld|bedrag)\b[^.!?]{0,40}\b(?:kom|breng|start|help|begin|doe|rijd|haal) ik\b|\b(?:geld|cash|contant)\b[^.!?]{0,40}\b(?:kun|kan|wil) (?:jij|je|u)\b[^.!?]{0,30}\b(?:klaarleggen|meegeven|geven)\b"
        + @"|\b(?:regel\w*|voldoe\w*|doe\w*)[^.!?]{0,20}\bbetaling\b"
        + $@"|{Sum}[^.!?]{{0,40}}{Before}|{Before}[^.!?]{{0,40}}{Sum}")]
    private static partial Regex MoneyFirst();

    [GeneratedRegex($@"\b(?:lenen|leen|voorschieten|geleend|lening)\b[^.!?]{{0,30}}{Sum}|{Sum}[^.!]{{0,40}}\b(?:lenen|leen|voorschieten|lening)\b")]
    private static partial Regex MoneyLent();

    [GeneratedRegex($@"\b(?:ik (?:vraag|reken|wil)|(?:dat|het|dit) kost(?: je| u)?|voor slechts|per uur|tarief)\b[^.!?]{{0,25}}(?:€|\d+\s*euro|\beuro)")]
    private static partial Regex MoneyForHelp();

    [GeneratedRegex(@"\b[a-z]{2}\s?\d{2}\s?[a-z]{4}(?:\s?\d){10}\b|\b(?:je|jouw|uw) (?:rekening|bankrekening|iban|rekeningnummer|bankgegevens)|\biban\b")]
    private static partial Regex BankNumber();

    [GeneratedRegex(@"\bpin ?code|\bpincodes?\b|\b(?:je|jouw|uw|oude) (?:\w+ )?(?:pas|pinpas|bankpas|pasje|creditcard|digid|inlog\w*|wachtwoord)\b|\b(?:een|heb je) creditcard|\bkopie van [^.!?]{0,15}pas\b|\bcvc\b")]
    private static partial Regex BankSecret();

    [GeneratedRegex(@"\btikk?ies?\b|\bbetaalverzoek|\bbetaallink|\bpaypal\b|\bwestern union\b|\bmoneygram\b|\bideal\b")]
    private static partial Regex PaymentLink();

    [GeneratedRegex(@"\b(?:cadeau|gift|tegoed|itunes|steam|google play|apple)\s?-?(?:kaart\w*|card\w*|bon\w*)\b[^.!?]{0,60}\b(?:code|foto|stuur|kras|koop)|\bpaysafe\w*|\b(?:koop|stuur|haal|codes?)\b[^.!?]{0,40}\b(?:cadeau|gift|tegoed|itunes|steam|google play|apple)\s?-?(?:kaart|card|bon)")]
    private static partial Regex GiftCard();

    [GeneratedRegex(@"\b(?:stuur|geef|lees|zeg|app|mail|doorsturen|noem)\b[^.!?]{0,50}\b(?:code|cijfers)\b[^.!?]{0,40}|\b(?:verificatie|sms|bevestigings|inlog)-?\s?code")]
    private static partial Regex CodeAsked();

    [GeneratedRegex(@"\bwhats?\s?-?app\w*|\btelegram\b|\bdiscord\b|\bsignal\b|\b(?:mailen|appen|bellen) in plaats van hier\b|\bsnapchat\b|\b(?:app|sms|mail|bel) (?:me|mij)\b|\b(?:stuur|geef)[^.!?]{0,20}\b(?:appje|je nummer|je mail|je 06)|\bbuiten (?:de site|buuv|dit platform)|\binsta(?:gram)?\b|\bfacebook\b|\bmessenger\b")]
    private static partial Regex OtherChannel();

    [GeneratedRegex(@"[^\s@]+@[^\s@]+\.[a-z]{2,}|(?<!\d)(?:\+31|0031|0)[\s.\-]{0,2}(?:\(0\))?(?:[\s.\-/()]{0,2}\d){8,10}(?!\d)")]
    private static partial Regex ContactDetails();

    [GeneratedRegex(@"https?://|\bwww\.|\b[a-z0-9\-]{2,}\.(?:nl|com|net|org|eu|info|shop|online|site|xyz|top|club)\b(?!\w)(?<!@\S*)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\b(?:bit\.ly|tinyurl\.com|t\.ly|cutt\.ly|is\.gd|goo\.gl|rb\.gy|shorturl|t\.me|wa\.me)\b|https?://\d+\.\d+")]
    private static partial Regex HiddenLink();

    [GeneratedRegex(@"\b(?:bitcoin|crypto\w*|beleggen|belegging\w*|investe\w*|forex|rendement|passief inkomen|verdien\w*[^.!?]{0,30}(?:thuis|week|dag|maand|snel))\b")]
    private static partial Regex QuickProfit();

    [GeneratedRegex(@"\b(?:vertel|zeg)\b[^.!?]{0,25}\b(?:niemand|niet aan)\b|\b(?:vertel|zeg)\b[^.!?]{0,15}\bni(?:ks|ets) tegen (?:je|uw|jouw)\b|\bvertel (?:hem|haar|ze|hun) ni(?:ks|ets)\b|\bhoe(?:ft|ven) (?:het|dit) niet te weten|\bonder ons\b|\bhoud?t? (?:u )?(?:het|dit) (?:\w+ )?(?:geheim|stil)|\bons geheim")]
    private static partial Regex Secrecy();

    [GeneratedRegex(@"\b(?:woon|bent?|zit|leeft?) (?:je|u|jij) (?:\w+ ){0,2}(?:alleen|weg van huis)\b|\bheb (?:je|jij) [^.!?]{0,15}\b(?:alarm|camera)\b|\balleenstaand|\bwanneer (?:ben|bent) (?:je|u) (?:niet thuis|weg)\b|\bwie heeft (?:er )?(?:je|uw|een) sleutel|\bsleutel onder de mat")]
    private static partial Regex AloneAtHome();

    [GeneratedRegex(@"\b(?:sieraden|juwelen|goud|contant|spaargeld|kluis)\b[^.!?]{0,40}\b(?:huis|bewaar|bewaren|ophalen|veilig|ligt|liggen|meenemen)\b|\b(?:bewaar|ligt|liggen|heb|hebt|heeft|haal)\b[^.!?]{0,30}\b(?:sieraden|juwelen|goud|contant|spaargeld)\b")]
    private static partial Regex ValuablesAtHome();

    [GeneratedRegex(@"\b(?:in ruil voor|als tegenprestatie)\b[^.!?]{0,40}\b(?:intiem\w*|seks\w*|lief|gezelschap in bed|massage|knuffel\w*)\b|\bseks\w*|\bintiem\w*|\berotisch\w*|\bnaakt\w*|\bgratis (?:kamer|slaapplek|slapen)[^.!?]{0,40}\b(?:vrouw|meisje|dame|jongedame)")]
    private static partial Regex FavoursForShelter();

    [GeneratedRegex(@"\b(?:mijn|m'n|dit is|een) (?:mijn )?nieuwe? (?:06-?)?nummer\b|\b(?:hoi|hallo|hey|hee|dag|lieve) (?:mam|pap|mama|papa|oma|opa|ma|pa)\b")]
    private static partial Regex NewNumber();
}
