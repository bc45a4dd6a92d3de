using System.Text.RegularExpressions;

namespace Buuv.Domain.Moderation.Signals;

public static partial class SignalBook
{
    private const string Sum = @"(?:(?:€|eur(?:o'?s?)?)\s*\d+|\d+(?:[.,]\d+)?\s*(?:€|eur\b|euro|piek\b)|(?:vijf|tien|twintig|vijftig|honderd|duizend)\w*\s+euro|\bgeld\b|\bbedrag|\bkosten\b|\beuro)";
    private const string Before = @"(?:\beerst\b|\bvooraf\b|\balvast\b|van\s?te\s?voren|\bvantevoren\b|\bvoordat\b|\bvoor (?:ik|we) (?:kom|begin|start|help)|\bvoorschot|\bvooruit\b|\bvoorhand\b|\bmeteen\b|\bdirect\b|\bpas als\b|\bpas (?:na|wanneer)\b)";
    private const string Pay = @"(?:maak|maakt|maken|overmaak|overmaakt|overmaken|overgemaakt|stort|storten|gestort|betaal|betaalt|betalen|betaald|betaling|stuur|sturen|geef|geeft|zet|schiet|voorschieten|overboek\w*|boek)";

    // Somebody who pays themselves ("ik betaal vooraf", "betaal niks vooraf") asks for nothing.
    private const string Myself = @"\b(?:ik|wij|we)\s+(?:\w+\s+){0,3}";
    private const string Never = @"\b(?:niks|niets|nooit|geen|niet|zonder)\b";

    [GeneratedRegex($@"\b(?:aanbetaling|voorschot|waarborgsom|inschrijfgeld|administratiekosten|reserveringskosten|bemiddelingskosten)\b"
        + $@"|(?<!{Myself})\b{Pay}\b(?!(?:\W+\w+){{0,3}}\W+{Never})[^.!?]{{0,50}}{Before}"
        + $@"|{Before}[^.!?]{{0,50}}\b{Pay}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MoneyFirst();

    [GeneratedRegex($@"\b(?:lenen|leen|voorschieten|geleend|lening)\b[^.!?]{{0,30}}{Sum}|{Sum}[^.!?]{{0,30}}\b(?:lenen|leen|voorschieten|lening)\b")]
    private static partial Regex MoneyLent();

    [GeneratedRegex($@"\b(?:ik (?:vraag|reken|wil)|kost|kosten|voor slechts|per uur|tarief)\b[^.!?]{{0,25}}(?:€|\d+\s*euro|\beuro)")]
    private static partial Regex MoneyForHelp();

    [GeneratedRegex(@"\b[a-z]{2}\s?\d{2}\s?[a-z]{4}(?:\s?\d){10}\b|\b(?:je|jouw|uw) (?:rekening|bankrekening|iban|rekeningnummer|bankgegevens)|\biban\b")]
    private static partial Regex BankNumber();

    [GeneratedRegex(@"\bpin ?code|\bpincodes?\b|\b(?:je|jouw|uw|de) (?:pinpas|bankpas|pasje|creditcard|digid|inlog\w*|wachtwoord)\b|\bcvc\b")]
    private static partial Regex BankSecret();

    [GeneratedRegex(@"\btikk?ies?\b|\bbetaalverzoek|\bbetaallink|\bpaypal\b|\bwestern union\b|\bmoneygram\b|\bideal\b")]
    private static partial Regex PaymentLink();

    [GeneratedRegex(@"\b(?:cadeau|gift|tegoed|itunes|steam|google play|apple)\s?-?(?:kaart\w*|card\w*|bon\w*)\b[^.!?]{0,60}\b(?:code|foto|stuur|kras|koop)|\bpaysafe\w*|\b(?:koop|stuur|code)[^.!?]{0,40}\b(?:cadeau|gift|tegoed|itunes|steam)\s?-?(?:kaart|card|bon)")]
    private static partial Regex GiftCard();

    [GeneratedRegex(@"\b(?:stuur|geef|lees|zeg|app|mail|doorsturen|noem)\b[^.!?]{0,50}\b(?:code|cijfers)\b[^.!?]{0,40}|\b(?:verificatie|sms|bevestigings|inlog)-?\s?code")]
    private static partial Regex CodeAsked();

    [GeneratedRegex(@"\bwhats?\s?-?app\w*|\btelegram\b|\bsignal\b|\bsnapchat\b|\b(?:app|sms|mail|bel) (?:me|mij)\b|\b(?:stuur|geef)[^.!?]{0,20}\b(?:appje|je nummer|je mail|je 06)|\bbuiten (?:de site|buuv|dit platform)|\binsta(?:gram)?\b|\bfacebook\b|\bmessenger\b")]
    private static partial Regex OtherChannel();

    [GeneratedRegex(@"[^\s@]+@[^\s@]+\.[a-z]{2,}|(?<!\d)(?:\+31|0031|0)[\s.\-]{0,2}(?:\(0\))?(?:[\s.\-/()]{0,2}\d){8,10}(?!\d)")]
    private static partial Regex ContactDetails();

    [GeneratedRegex(@"https?://|\bwww\.|\b[a-z0-9\-]{2,}\.(?:nl|com|net|org|eu|info|shop|online|site|xyz|top|club)\b(?!\w)(?<!@\S*)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\b(?:bit\.ly|tinyurl\.com|t\.ly|cutt\.ly|is\.gd|goo\.gl|rb\.gy|shorturl|t\.me|wa\.me)\b|https?://\d+\.\d+")]
    private static partial Regex HiddenLink();

    [GeneratedRegex(@"\b(?:bitcoin|crypto\w*|beleg\w*|investe\w*|forex|rendement|passief inkomen|verdien\w*[^.!?]{0,30}(?:thuis|week|dag|maand|snel))\b")]
    private static partial Regex QuickProfit();

    [GeneratedRegex(@"\b(?:vertel|zeg)\b[^.!?]{0,25}\b(?:niemand|aan niemand|niet aan|niks tegen)|\bonder ons\b|\bhou(?:d)? (?:het|dit) (?:geheim|stil)|\bons geheim")]
    private static partial Regex Secrecy();

    [GeneratedRegex(@"\b(?:woon|bent?|zit|leeft?) (?:je|u|jij) (?:\w+ ){0,2}alleen\b|\balleenstaand|\bwanneer (?:ben|bent) (?:je|u) (?:niet thuis|weg)\b|\bwie heeft (?:je|uw|een) sleutel|\bsleutel onder de mat")]
    private static partial Regex AloneAtHome();

    [GeneratedRegex(@"\b(?:sieraden|juwelen|goud|contant|spaargeld|kluis)\b[^.!?]{0,40}\b(?:huis|bewaar|bewaren|ophalen|veilig|ligt|liggen|meenemen)\b|\b(?:bewaar|ligt|liggen|heb|hebt|heeft|haal)\b[^.!?]{0,30}\b(?:sieraden|juwelen|goud|contant|spaargeld)\b")]
    private static partial Regex ValuablesAtHome();

    [GeneratedRegex(@"\b(?:in ruil voor|als tegenprestatie)\b[^.!?]{0,40}\b(?:intiem\w*|seks\w*|lief|gezelschap in bed|massage|knuffel\w*)\b|\bseks\w*|\bintiem\w*|\berotisch\w*|\bnaakt\w*|\bgratis (?:kamer|slaapplek|slapen)[^.!?]{0,40}\b(?:vrouw|meisje|dame|jongedame)")]
    private static partial Regex FavoursForShelter();

    [GeneratedRegex(@"\b(?:mijn|m'n|dit is) (?:mijn )?nieuwe? (?:nummer|telefoon)|\b(?:hoi|hallo|hey) (?:mam|pap|mama|papa|oma|opa)\b")]
    private static partial Regex NewNumber();
}
