using System.Text.RegularExpressions;

namespace Buuv.Domain.Moderation.Signals;

public static partial class SignalBook
{
    private const string Sum =
        @"(?:(?:€|\beur(?:o'?s?)?)\s*\d+|\b\d+(?:[.,]\d+)?\s*(?:€|eur\b|euro|piek\b)|\b\d+,(?:\d\d|-)(?!\d)|\bgeld\b|\bbedrag|\bde helft\b|\bvergoeding\b|\bcash\b|\b(?:reis|rij|voorrij|bus)?kosten\b|\beuro|\bbenzine\b|\btikkie|\bloon\b|\bborg\b|\btientje)";
    private const string Before =
        @"(?:\beerst\b|\bvooraf\b|\balvast\b|\bvast (?:wat |het )?geld|\bvan\s?te\s?voren\b|\bvantevoren\b|\bvoordat\b|\bvoor (?:ik|we) (?:kom|begin|start|help|vertrek)|\bvooruit\b|\bpas (?:als|dan)\b|\bzodra\b)";
    private const string Hurry = @"(?:\bmeteen\b|\bdirect\b|\bnu\b|\bvandaag\b|\bsnel\b|\bonmiddellijk\b|\bpas (?:na|wanneer)\b)";
    private const string Pay =
        @"(?:\bover(?:ge)?ma(?:ak|akt|ken)\b|\bma(?:ak|akt|ken)\b[^.!?]{0,40}\bover\b|\b(?:ge)?stort(?:en)?\b|\b(?:aan)?betaal\w*|\b(?:aan)?betal\w+|\bafrekenen\b|\bovergeboekt\b|\bboek\w* [^.!?]{0,30}\bover\b|\bvoorschieten\b)";

    // Who pays themselves, who says that it need not be paid, who warns. A sentence is looked for from its beginning only: from every
    // letter it would take a long text a second.
    [GeneratedRegex(
        @"\b(?:ik|wij|we) moe(?:s)?t\b[^.!?]*\bbetalen\b|\b(?:ik|wij|we) (?:betaal|betalen|maak|maken|schiet|leg|leggen|zet|geef)\b[^.!?,]*|\b(?:betaal|maak|geef|schiet|leg) (?:ik|wij|we)\b[^.!?,]*|(?<![^.!?,])[^.!?,]*\b(?:dat|die|het) (?:betaal|reken) ik\b|(?<![^.!?])[^.!?]*\bhoef\w*[^.!?]*|(?<![^.!?])[^.!?]*\bnooit\b[^.!?]*|\b(?:stuur|doe|geef) (?:me|mij)\b[^.!?]*\btikkie[^.!?]*|(?<![^.!?])[^.!?]*\b(?:geen|achteraf)\b[^.!?]*\btikkie[^.!?]*|\btikkie is binnen|(?<![^.!?])[^.!?]*\b(?:dat|die) betaal ik\b[^.!?]*|\bgeen geld\b(?!,? (?:dan )?geen)"
            + @"|(?<![^.!?])[^.!?]*\b(?:waarborg|borg|onderpand|voorschot|aanbetaling) (?:vraag|wil) (?:ik|wij|we) niet\b[^.!?]*|(?<![^.!?])[^.!?]*\bgeen (?:waarborg|borg|onderpand|voorschot|aanbetaling)\b[^.!?]*|\bkrijg ik (?:van|op) (?:de|het|mijn)[^.!?]*|(?<![^.!?])[^.!?]*\bte leen gehad\b[^.!?]*"
    )]
    private static partial Regex PaidByMe();

    // Who warns, who looks away, who lets the other do it themselves.
    [GeneratedRegex(
        @"(?<![^.!?])[^.!?]*\b(?:nooit|niet zomaar|kijk uit|pas op|zogenaamd\w*|oplicht\w*|nep\w*|vals\w*)\b[^.!?]*|(?<![^.!?])[^.!?]*\b(?:niet (?:weten|zien|kijk\w*|mee|zeg\w*)|kijk\w* (?:niet|weg|zolang)|aan niemand)\b[^.!?]*"
            + @"|(?<![^.!?])[^.!?]*\b(?:typ|typt|toets|toetst|tik|tikt|vul|vult|bedenk|bedenkt|doe|doet)\b[^.!?]{0,40}\bzelf\b[^.!?]*|(?<![^.!?])[^.!?]*\bzelf\b[^.!?]{0,40}\b(?:in|intikt|intoetst|invult|intypt)\b[^.!?]*"
            + @"|(?<![^.!?])[^.!?]*\b(?:balie|loket|wifi|stadhuis|gemeentehuis)\b[^.!?]*|\b(?:als|wanneer|terwijl) (?:je|u) (?:je|uw) (?:pin\w*|wachtwoord|code)[^.!?]{0,20}(?:toetst|tikt|typt)[^.!?]*|\b(?:bank|digid)[ -]?app\b|(?<![^.!?])[^.!?]*\bmijn (?:pin\w*|code|wachtwoord) (?:zeg|geef) ik niet\b[^.!?]*|(?<![^.!?])[^.!?]*\bnieuwe (?:bankpas|pas)\b[^.!?]{0,20}\bactiveren\b[^.!?]*"
    )]
    private static partial Regex Warning();

    // What is kept silent here is a cake.
    [GeneratedRegex(
        @"(?<![^.!?])[^.!?]*\b(?:taart\w*|slingers|feest\w*|verjaardag\w*|jubileum|surprise\w*|gebakken|sinterklaas|pakjesavond|juf|meester)\b[^.!?]*|(?<![^.!?])[^.!?]*\bverrassing\b[^.!?]*[.!?][^.!?]{0,40}\b(?:slingers|ballonnen|zingen|feest\w*)\b[^.!?]*"
    )]
    private static partial Regex Feast();

    [GeneratedRegex(
        $@"\baanbetal\w*|\bvoorschot|\b(?:waar)?borgsom|\binschrijfgeld|\b(?:administratie|reserverings|bemiddelings)kosten|\b(?:geld|bedrag)\b[^.!?]{{0,25}}\bop mijn rekening\b"
            + $@"|{Pay}[^.!?]{{0,60}}(?:{Before}|{Hurry})|(?:{Before}|{Hurry})[^.!?]{{0,60}}{Pay}"
            + @"|\bstuur (?:me |mij |nu |snel |even |vandaag |direct |meteen ){0,3}(?:het |wat )?geld\b"
            + $@"|\bma(?:ak|akt|ken)\b[^.!?]{{0,20}}{Sum}[^.!?]{{0,20}}\bover\b|\bschiet (?:jij|je|u)\b[^.!?]{{0,30}}\bvoor\b"
            + $@"|\b(?:als|tot|wanneer|nadat) (?:je|jij|u|er)\b[^.!?]{{0,30}}{Sum}[^.!?]{{0,20}}(?:{Pay}|\b(?:stuurt|gestuurd|geeft|gegeven|ontvangen)\b)"
            + $@"|\bwaarborg\b|\bvooruitbet\w+|\b{Sum}[^.!?]{{0,25}}\bnodig\b[^.!?]{{0,30}}\b(?:ik|mij|me)\b|\bheb ik\b[^.!?]{{0,20}}{Sum}[^.!?]{{0,20}}\bnodig\b"
            + $@"|\b(?:alleen|pas)\b[^.!?]{{0,40}}\b(?:al )?betaald\b|\bzonder (?:geld|betaling)\b[^.!?]{{0,40}}\b(?:geen|niet|niks|nergens)\b|\bgeen geld,? (?:dan )?geen\b|{Sum}[^.!?]{{0,25}}\bop mijn rekening\b"
            + @"|\b(?:als|tot|wanneer) (?:het|dat) (?:geld|bedrag)\b[^.!?]{0,40}\b(?:kom|breng|start|help|begin|doe|rijd|haal) ik\b|\b(?:geld|cash|contant)\b[^.!?]{0,40}\b(?:kun|kan|wil) (?:jij|je|u)\b[^.!?]{0,30}\b(?:klaarleggen|meegeven|geven)\b"
            + @"|\b(?:regel\w*|voldoe\w*|doe\w*)[^.!?]{0,20}\bbetaling\b|\b(?:vooruit|aan) ?betal\w+|\bop voorhand\b[^.!?]{0,30}\b(?:voldaan|betaald|geld)\b|\b(?:onderpand|reserveringsbedrag|startpakket kost|dossierkosten|inschrijfbijdrage)\b"
            + $@"|{Sum}[^.!?]{{0,50}}\b(?:voldoe\w*|voldaan|storten|gestort|vereffen\w*|binnen (?:is|hebben))\b|\b(?:voldoe|stort|vereffen|dient u)\b[^.!?]{{0,50}}{Sum}"
            + $@"|\b(?:alvorens|zodra|voordat|pas wanneer|pas nadat|nadat)\b[^.!?]{{0,60}}(?:{Sum}|\bgestort\b|\bvoldaan\b|\bvergoed\b)[^.!?]{{0,30}}\b(?:kom|begin|start|haal|regel|doe|rijd|plan|krijg\w*|geef)\b"
            + $@"|{Sum}[^.!?]{{0,40}}{Before}|{Before}[^.!?]{{0,40}}{Sum}"
    )]
    private static partial Regex MoneyFirst();

    [GeneratedRegex(
        $@"\b(?:lenen|leen|voorschieten|geleend|lening)\b[^.!?]{{0,30}}{Sum}|{Sum}[^.!]{{0,40}}\b(?:lenen|leen|voorschieten|lening)\b"
    )]
    private static partial Regex MoneyLent();

    [GeneratedRegex(
        $@"\b(?:ziekenhuis|operatie|kliniek|geopereerd|politie|cel|borgtocht|aangehouden|opgepakt|douane|deurwaarder|huisbaas|uitvaart|begrafenis|gestolen|gerold|gestrand|stroom|uitkering|loon|salaris|dierenarts|visum|ticket)\b[^!?]{{0,110}}(?:{Sum}|\b\d{{2,4}}\b)[^!?]{{0,60}}\b(?:kun|kan|wil|zou|heb|help) (?:je|jij|u|me|mij|iemand)\b"
            + $@"|\b(?:kun|kan|wil|zou) (?:je|jij|u)\b[^.!?]{{0,40}}\b(?:te missen|wat missen|wat geld missen|bijspringen|matsen|toestoppen|voorleggen|uit de brand|bijstaan)\b|\b(?:kom|komen)\b[^.!?]{{0,20}}(?:{Sum}|\d{{2,}})[^.!?]{{0,12}}\btekort?\b|\bhelp\w*\b[^.!?]{{0,40}}\bmet\b[^.!?]{{0,15}}(?:€|\d+) ?euro"
    )]
    private static partial Regex NeedTold();

    [GeneratedRegex(
        $@"\b(?:ik (?:vraag|reken|wil)|(?:dat|het|dit) kost(?: je| u)?|voor slechts|per uur|tarief)\b[^.!?]{{0,25}}(?:€|\d+\s*euro|\beuro)"
    )]
    private static partial Regex MoneyForHelp();

    [GeneratedRegex(
        @"\b[a-z]{2}\s?\d{2}\s?[a-z]{4}(?:\s?\d){10}\b|\b(?:je|jouw|uw) (?:rekening|bankrekening|iban|rekeningnummer|bankgegevens)|\biban\b"
    )]
    private static partial Regex BankNumber();

    [GeneratedRegex(
        @"\b(?:stuur|stuurt|mail|app|zend|zenden|upload\w*|maak|laat|geef|scan|fotografeer|lees|plaats\w*|leg|vereist|vragen|zien|doorgeven)\b[^.!?]{0,70}\b(?:paspoort\w*|id-?kaart|id|identiteits(?:kaart|bewijs)|legitimatie\w*|rijbewijs|reisdocument)\b[^.!?]{0,50}\b(?:foto\w*|scan\w*|kopie\w*|afdruk|plaatje|zien|stuur|sturen|gescand|kiekje|selfie|mail|opgeven|nodig)\b"
            + @"|\b(?:foto|scan|kopie\w*|afdruk|afbeelding|kiekje|plaatje|selfie|voor- en achter\w*)\b[^.!?]{0,40}\b(?:paspoort|id-?kaart|id|identiteits(?:kaart|bewijs)|legitimatie\w*|rijbewijs|reisdocument|loonstrook\w*)\b"
            + @"|\b(?:stuur|stuurt|mail|app|zend|upload)\b[^.!?]{0,30}\b(?:je|jouw|uw) (?:id|paspoort|identiteits\w+|legitimatie\w*|rijbewijs)\b|\b(?:b\.?s\.?n\.?|bsn-?nummer|burgerservice\w*|burgernummer|sofi-?nummer)(?!\w)|\bmeisjesnaam\b[^.!?]{0,30}\bmoeder\b"
    )]
    private static partial Regex IdentityAsked();

    [GeneratedRegex(
        @"\bpin ?code|\bp\.i\.n\b|\buit de muur\b|\bgeheime (?:code|getal|nummer)|\bpincodes?\b|\b(?:je|jouw|uw|oude) (?:\w+ )?(?:pas|pinpas|bankpas|pasje|creditcard|digid|inlog\w*|wachtwoord)\b|\b(?:een|heb je) creditcard|\bkopie van [^.!?]{0,15}pas\b|\bcvc\b"
    )]
    private static partial Regex BankSecret();

    [GeneratedRegex(@"\btikk?ies?\b|\bbetaalverzoek|\bbetaallink|\bpaypal\b|\bwestern union\b|\bmoneygram\b|\bideal\b")]
    private static partial Regex PaymentLink();

    // Paying by an address that comes later, over another app.
    [GeneratedRegex(
        @"\b(?:stuur|app|mail|sms|gooi|zet|geef|krijg|krijgt|maak|ontvang\w*|doorstuur|toestuur|meegestuurde|toegestuurde)\b[^.!?]{0,50}(?:\blink\w*|link\b|\bkoppeling|\bqr|\bverzoek(?:je)?\b|\bbetaalverzoek\w*|\bbetaalpagina|\bwebadres|\bweblink|\bknop\b|\bsite\b|\bpagina\b)[^.!?]{0,60}(?:\bbetal\w*|\bbetaal\w*|\bbank\w*|\beuro|\bborg\b|\bvoldoe\w*|\breken)"
            + @"|(?:\blink\w*|link\b|\bkoppeling|\bqr|\bwebadres|\bwebsite|\bsite|\bpagina|\bportaal|\bknop|\bverwijzing|\bverzoekje)\b[^.!?]{0,50}\b(?:bankapp|je bank|uw bank|betalen|betaal|betaalt|betaling|voldoen|voldoe|afrekenen|reken)\b"
            + @"|\b(?:betalen|betaling|betaal|voldoe|voldoen|afrekenen|boete|borg|bezorgkosten|\w+kosten|invoerrechten|porto)\b[^.!?]{0,50}\b(?:via|met|op|over)\b[^.!?]{0,30}(?:\blink\w*|link\b|\bkoppeling|\bwebadres|\bwebsite|\bsite\b|\bpagina|\bportaal|\bknop|\bverwijzing|\bverzoekje|\bqr)"
            + @"|\b(?:via|op) (?:een andere app|whats\s?app|telegram|signal|sms|de mail)\b[^.!?]{0,50}(?:\bbetaal\w*|\bbetal\w*|\bverzoek|\btikkie)|\bbetaal-?\s?link\w*|\bbetaalkoppeling|(?:€ ?0,01|\b0,01\b|\b1 cent\b|\beurocent\b|\bcentje\b)[^.!?]{0,60}\b(?:rekening|bank|naam|link|knop\w*|verzoek\w*|systeem)\b"
    )]
    private static partial Regex PaymentElsewhere();

    [GeneratedRegex(@"\b(?:anydesk|any desk|teamviewer|team viewer|op afstand|van afstand|scherm overnemen|scherm delen)\b")]
    private static partial Regex TakenOver();

    [GeneratedRegex(
        @"\b(?:cadeau|gift|tegoed|itunes|steam|google play|apple)\s?-?(?:kaart\w*|card\w*|bon\w*)\b[^.!?]{0,60}\b(?:code|foto|stuur|kras|koop)|\bpaysafe\w*|\b(?:koop|stuur|haal|codes?)\b[^.!?]{0,40}\b(?:cadeau|gift|tegoed|itunes|steam|google ?play|apple|bol)\s?-?(?:kaart|card|bon)"
            + @"|\b(?:kras\w*|openkras\w*|wegkras\w*)\b[^?]{0,80}\b(?:code\w*|cijfer\w*|reeks|nummers?|foto\w*|letters|laagje)\b|\b(?:kaart\w*|bon|bonnen|beltegoed|prepaid)\b[^?]{0,60}\b(?:kras\w*|achterop|codes?|cijferreeks)\b[^.!?]{0,40}\b(?:app\w*|stuur|geef|lees|noem|typ|mij|me|ik)\b|\b(?:koop|haal)\b[^.!?]{0,40}\b(?:bonnen|kaarten|beltegoed)\b[^?]{0,60}\b(?:code\w*|nummers?|cijfer\w*|reeks)\b"
    )]
    private static partial Regex GiftCard();

    [GeneratedRegex(
        @"\b(?:stuur|geef|lees|zeg|app|mail|doorsturen|noem)\b[^.!?]{0,50}\b(?:code|cijfers)\b[^.!?]{0,40}|\b(?:verificatie|sms|bevestigings|inlog|tan|koppel|herstel|controle)-?\s?(?:code|cijfer\w*|getal)"
            + @"|\b(?:code\w*|cijfer\w*|getal\w*|reeks|nummers?)\b[^?]{0,70}\b(?:sms\w*|berichtje|je telefoon|uw telefoon|je mobiel\w*|uw mobiel\w*|toestel|schermpje|kastje)\b[^?]{0,70}\b(?:stuur\w*|geef|geeft|doorgeven|noem\w*|lees|typ|tik|zeg\w*|app|oplezen|voorlezen|meld\w*|plak\w*)\b"
            + @"|\b(?:sms\w*|berichtje|je telefoon|uw telefoon|je mobiel\w*|uw mobiel\w*|toestel|schermpje|kastje)\b[^?]{0,70}\b(?:code\w*|cijfer\w*|getal\w*|reeks)\b[^?]{0,50}\b(?:stuur\w*|geef|geeft|doorgeven|noem\w*|lees|typ|tik|zeg\w*|app|oplezen|voorlezen|meld\w*|plak\w*|welke)\b"
    )]
    private static partial Regex CodeAsked();

    [GeneratedRegex(
        @"\bwhats?\s?-?app\w*|\btelegram\b|\bdiscord\b|\bsignal\b|\b(?:mailen|appen|bellen) in plaats van hier\b|\bsnapchat\b|\b(?:app|sms|mail|bel) (?:me|mij)\b|\b(?:stuur|geef)[^.!?]{0,20}\b(?:appje|je nummer|je mail|je 06)|\bbuiten (?:de site|buuv|dit platform)|\binsta(?:gram)?\b|\bmessenger\b|\bzoek (?:me|mij) op facebook\b|\b(?:op|via|naar) facebook\b[^.!?]{0,30}\b(?:kletsen|praten|verder|toevoeg\w*)|\bviber\b|\bhangouts\b|\bskype\b|\bwickr\b|\bthreema\b|\bnul[ -]zes\b|\bgmail\b"
    )]
    private static partial Regex OtherChannel();

    [GeneratedRegex(@"[^\s@]+@[^\s@]+\.[a-z]{2,}|(?<!\d)(?:\+31|0031|0)[\s.\-]{0,2}(?:\(0\))?(?:[\s.\-/()]{0,2}\d){8,10}(?!\d)")]
    private static partial Regex ContactDetails();

    [GeneratedRegex(@"https?://|\bwww\.|\b[a-z0-9\-]{2,}\.(?:nl|com|net|org|eu|info|shop|online|site|xyz|top|club)\b(?!\w)(?<!@\S*)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\b(?:bit\.ly|tinyurl\.com|t\.ly|cutt\.ly|is\.gd|goo\.gl|rb\.gy|shorturl|t\.me|wa\.me)\b|https?://\d+\.\d+")]
    private static partial Regex HiddenLink();

    [GeneratedRegex(
        @"\b(?:bitcoin|bitkoin|crypto\w*|ethereum|verdrievoudig\w*|verdubbel\w*|schenkkring|geefcirkel|handelsrobot|gegarandeerde? (?:winst|opbrengst|rendement)|startpakket|startset|financieel vrij|stille vennoten|thuiswerkers gevraagd|slapend (?:geld|rijk)|geen enkel risico|beleggers|beleggen|belegging\w*|investe\w*|forex|rendement|passief inkomen|verdien\w*[^.!?]{0,30}(?:thuis|week|dag|maand|snel))\b"
    )]
    private static partial Regex QuickProfit();

    // Whom one would ask first.
    private const string Close =
        @"(?:dochter|zoon|kinderen|kind|kleinkinderen|kleinzoon|kleindochter|familie|schoondochter|schoonzoon|broer|zus|man|vrouw|bank|politie|bewindvoerder|thuiszorg|huisarts|wijkzuster|wijkverpleegkundige|notaris|gemeente|buurvrouw|buren|telefoonploeg|beheerders|buuv|anderen|derden)";

    [GeneratedRegex(
        $@"\b(?:vertel|zeg|praat|bespreek|app|bel|laat)\b[^.!?]{{0,40}}\b(?:niet|niks|niets|geen)\b[^.!?]{{0,30}}\b(?:tegen|aan|met) (?:je|jouw|uw|de|mijn)? ?{Close}\b|\b(?:niet|niks|niets) (?:tegen|aan|met) (?:je|jouw|uw|de|mijn) {Close}\b|\b(?:vertel|zeg)\b[^.!?]{{0,15}}\b(?:je|jouw|uw) {Close}\b[^.!?]{{0,20}}\b(?:niet|niks|niets)\b"
            + $@"|\b(?:je|jouw|uw|de|mijn)? ?{Close}\b[^.!?]{{0,30}}\b(?:hoe(?:ft|ven)|mag|mogen)\b[^.!?]{{0,25}}\b(?:niet|niks|niets|geen|er)\b[^.!?]{{0,20}}\b(?:weten|merken|horen|zien|krijgen)\b|\bniemand\b[^.!?]{{0,20}}\b(?:hoeft|mag|moet)\b[^.!?]{{0,20}}\bweten\b|\bmag\b[^.!?]{{0,25}}\bniet weten\b|\b(?:praat|spreek|bespreek|kletsen)\b[^.!?]{{0,30}}\bniemand\b"
            + $@"|\bals (?:ze|iemand|de|je|uw)\b[^.!?]{{0,50}}\b(?:vragen|vraagt|belt|bellen|ziet)\b[^.!?]{{0,30}}\bzeg\b|\b(?:wis|verwijder)\b[^.!?]{{0,20}}\b(?:berichten|gesprek\w*|dit)\b|\bmond(?:je)? dicht\b|\bhoud?t? je mond\b|\btussen ons\b|\bgeheimhouding\b|\bdoe (?:maar )?(?:net (?:of|alsof)|alsof) (?:je|we|u)\b[^.!?]{{0,30}}\b(?:niet|zus)\b|\bweet je van (?:niks|niets)\b|\bniet naar de politie\b|\bgeen aangifte\b|\bbuiten (?:je|uw|hun) bewindvoerder\b|\bmet (?:niemand|geen mens)\b[^.!?]{{0,20}}\b(?:over|praten|kletsen)\b|\bgooi dit bericht\b|\b(?:reageer|regel\w*) in stilte\b|\bgeen raad aan\b|\bbel\b[^.!?]{{0,15}}\bniet (?:je|uw|de) {Close}\b|\bzonder dat (?:je|uw|de) {Close}\b"
            + @"|\b(?:vertel|zeg)\b[^.!?]{0,25}\b(?:niemand|niet aan)\b|\b(?:vertel|zeg)\b[^.!?]{0,15}\bni(?:ks|ets) tegen (?:je|uw|jouw)\b|\bvertel (?:hem|haar|ze|hun) ni(?:ks|ets)\b|\bhoe(?:ft|ven) (?:het|dit) niet te weten|\bonder ons\b|\bhoud?t? (?:u )?(?:het|dit) (?:\w+ )?(?:geheim|stil)|\bons geheim"
    )]
    private static partial Regex Secrecy();

    [GeneratedRegex(
        @"\b(?:woon|bent?|zit|leeft?) (?:je|u|jij) (?:\w+ ){0,2}(?:alleen|weg van huis)\b|\bheb (?:je|jij) [^.!?]{0,15}\b(?:alarm|camera)\b|\bwanneer (?:ben|bent) (?:je|u) (?:niet thuis|weg)\b|\bwie heeft (?:er )?(?:je|uw|een) sleutel|\bsleutel onder de mat|\b(?:ben|bent) (?:je|u|jij) op (?:jezelf|uzelf)\b|\b(?:woon|woont) (?:je|u|jij)\b[^.!?]{0,25}\b(?:eentje|alleen)\b|\bis er\b[^.!?]{0,25}\b(?:nog iemand|alarm|camera|verder niemand)\b[^.!?]{0,30}\?|\bhoe laat ga\w* (?:je|u)\b[^.!?]{0,20}\bweg\b|\bwelke dagen\b[^.!?]{0,20}\b(?:weg|deur uit|niet thuis)\b|\bwaar\b[^.!?]{0,20}\b(?:je|u|de) (?:reserve)?sleutel\b[^.!?]{0,15}\b(?:ligt|hangt|leg|neer)\b|\bwaar (?:leg|bewaar|hang)\w* (?:je|u)\b[^.!?]{0,20}sleutel"
            + @"|\bsleutel\w*\b[^.!?]{0,25}\b(?:namaken|bijmaken|een dagje mee)\b|\bverder niemand (?:binnen|thuis)\b|\b(?:zoon|dochter|man|vrouw) er niet is\b|\bwanneer is (?:ie|hij|zij|ze|er)\b[^.!?]{0,15}\b(?:weg|niemand)\b|\bheb (?:je|u|jij) [^.!?]{0,20}\b(?:camera|alarm)|\b(?:monteur|meter\w*|waterleiding\w*)\b[^?]{0,90}\b(?:alle kamers|badkamer|blijf in|rest van het huis|kijkt? boven)\b|\bleg\b[^.!?]{0,10}\bsleutel\b[^.!?]{0,25}\b(?:mat|deurmat|plantenbak|brievenbus)\b[^.!?]{0,40}\b(?:ik|terwijl)\b"
    )]
    private static partial Regex AloneAtHome();

    [GeneratedRegex(
        @"\b(?:sieraden|juwelen|goud|contant|spaargeld|kluis)\b[^.!?]{0,40}\b(?:huis|bewaar|bewaren|ophalen|veilig|ligt|liggen|meenemen)\b|\b(?:bewaar|ligt|liggen|heb|hebt|heeft|haal)\b[^.!?]{0,30}\b(?:sieraden|juwelen|goud|contant|spaargeld)\b"
            + @"|\b(?:heb|hebt|heeft|bewaar\w*|hoeveel|waar|ligt|hou\w*)\b[^.!?]{0,15}\b(?:je|u|jij|er)\b[^.!?]{0,40}\b(?:geld|contant\w*|cash|spaar\w*|briefgeld|biljetten|bankbiljetten)\b[^.!?]{0,40}\b(?:in huis|thuis|op de bank|onder (?:de|het|je|uw) (?:matras|bed|kussen)|kluis\w*|linnenkast|oude sok)\b"
            + @"|\b(?:haal|neem)\b[^.!?]{0,25}\b(?:geld|spaargeld|spaarcentjes|alles)\b[^.!?]{0,25}\bvan (?:de|je|uw) (?:bank|rekening|spaarrekening)\b|\b(?:oud goud|inkoop van goud|juwelen|kostbaarheden|trouwringen|tafelzilver)\b|\b(?:geld|spaargeld|biljetten)\b[^.!?]{0,40}\b(?:omwisselen|veiligstellen|in bewaring|kluisrekening|natellen)\b"
    )]
    private static partial Regex ValuablesAtHome();

    [GeneratedRegex(
        @"\b(?:in ruil voor|als tegenprestatie)\b[^.!?]{0,40}\b(?:intiem\w*|seks\w*|lief|gezelschap in bed|massage|knuffel\w*)\b|\bseks\w*|\bintiem\w*|\berotisch\w*|\bnaakt\w*|\bgratis (?:kamer|slaapplek|slapen)[^.!?]{0,40}\b(?:vrouw|meisje|dame|jongedame)|\b(?:in natura|ondergoed|bedmaatje|vrijpartij|sugardaddy|webcam|onder de wol|krijg ik een (?:kus\w*|zoen)|een zoen en|lief bent voor|lief voor mij|happy (?:einde|end)|schijnhuwelijk)\b|\b(?:kamer|huur|slapen|wonen|slaapplek|onderdak|inwoning)\b[^?]{0,70}\b(?:lief voor mij|lief bent voor|bij me(?:\s|$)(?:komt )?liggen|mijn bed|slaapkamer delen|warm lijf|in bed|tevreden houdt)\b"
    )]
    private static partial Regex FavoursForShelter();

    [GeneratedRegex(
        @"\b(?:mijn|m'n|dit is|een) (?:mijn )?nieuwe? (?:06-?)?nummer\b|\b(?:hoi|hallo|hey|hee|dag|lieve) (?:mam|pap|mama|papa|oma|opa|ma|pa)\b"
    )]
    private static partial Regex NewNumber();

    [GeneratedRegex(@"(?<![^.!?])[^.!?]*\b(?:ingetrapt|oplicht\w*|nep\w*|vals\w*|zo'?n bericht\w*|niet geloven)\b[^.!?]*")]
    private static partial Regex NumberTold();

    // The exact address, or a door that is to be left open, before there is an appointment.
    [GeneratedRegex(
        @"\b(?:stuur|geef|noem|zeg|app|roep|deel|wat is|zet)\b[^.!?]{0,30}\b(?:je|jouw|uw|het) (?:\w+ )?(?:adres|huisnummer|huisnr|locatie|straat|woonadres)\b|\b(?:je|uw) (?:volledige?|complete|exacte|precieze) (?:woon|huis)?adres\b|\bwaar (?:woon|woont) (?:je|u|jij)\b|\b(?:in )?welke straat\b[^.!?]{0,20}\b(?:woon|je|u)\b|\badres ?\?|\badres graag\b|\bwelk (?:huis)?nummer\b(?: ?\?| is het| bent| heb| woon| ook al)|\blive locatie\b"
            + @"|\b(?:laat|zet|doe|hou|houd)\b[^.!?]{0,30}\b(?:deur|voordeur|achterdeur|poort|schuur|ketting)\b[^.!?]{0,25}\b(?:open|los|kier\w*|slot|af)\b|\bleg\b[^.!?]{0,10}\bsleutel\b"
    )]
    private static partial Regex AddressAsked();

    // Somebody else's name, address or account is asked to stand for the writer's.
    [GeneratedRegex(
        @"\b(?:op|onder) (?:jouw|je|uw) naam\b[^.!?]{0,40}\b(?:zet\w*|bestel\w*|pakket\w*|abonnement|lening|simkaart|auto|laten komen|doen)\b|\b(?:simkaart|auto|abonnement|lening|telefoon|doos|pakket\w*|pakje\w*)\b[^.!?]{0,50}\b(?:op|onder) (?:jouw|je|uw) (?:naam|adres)\b"
            + @"|\b(?:jouw|je|uw) (?:bank)?rekening\b[^.!?]{0,30}\b(?:gebruiken|beschikbaar|uitlenen|laten zetten|binnenkomen)\b|\brekening\b[^.!?]{0,25}\b(?:uitlenen|laten gebruiken|beschikbaar stellen)\b|\b(?:tweede|nieuwe) rekening openen\b|\bdoor ?te ?sluizen\b|\bdozen aannemen\b|\bpakket(?:ten|jes)?\b[^.!?]{0,30}\b(?:doorsturen|vergoeding|verdien\w*)\b"
            + @"|\bniet open ?(?:te )?maken\b|\bvraag niet (?:wat|van wie|waarom)\b|\b(?:jouw|je|uw|het jouwe|de jouwe)\b[^.!?]{0,15}\b(?:marktplaats|bol|amazon|airbnb|netflix|account)\b[^.!?]{0,30}\b(?:inlog|lenen|gebruik\w*|uitlenen|bestellen)\b"
    )]
    private static partial Regex NameLent();

    [GeneratedRegex(
        @"\b(?:nieuwe?|ander|andere|tijdelijke?|vervangend) (?:06|nummer\w*|nr|toestel|account|profiel|mobiel\w*|telefoon\w*)\b[^?]{0,90}\b(?:buitengesloten|gehackt|negeer|vertrouw|oude|vorige|geld|rekening|betal\w*|helpen|dringend|bankapp|saldo)\b"
            + @"|\b(?:oude|vorige) (?:nummer|profiel|account|mobiel|telefoon|toestel)\b[^?]{0,60}\b(?:gehackt|gestolen|kapot\w*|stuk|weg|wc|water|vol)\b|\b(?:mobiel|telefoon|tel|simkaart|toestel|scherm)\b[^.!?]{0,25}\b(?:in het water|door de wc|in de plee|gestolen|kapotgevallen|zwart)\b[^?]{0,60}\b(?:nummer\w*|nr|app|leentelefoon|toestel)\b"
    )]
    private static partial Regex NumberChanged();

    private const string Office =
        @"(?:bank|fraude\w*|politie|recherche|gemeente|belastingdienst|fiscus|microsoft|windows|verzeker\w*|zorgverzekeraar|energie\w*|stroomleverancier|netbeheerder|waterleiding\w*|waterbedrijf|gasbedrijf|woningcorporatie|pensioen\w*|postnl|ggd|rechtbank|notaris|loterij\w*|douane|deurwaarder|buuv|portaal|platform|helpdesk|uwv|svb|sociale verzekeringsbank|kvk|internetaanbieder|thuiszorg|apotheek\w*|apotheekservice|zorgkantoor)";

    // Who says to come from somewhere, and wants something now.
    [GeneratedRegex(
        $@"\b(?:u spreekt|je spreekt) met\b|\bhier (?:spreekt |is )?(?:de |het |uw )?(?:admin|wijkagent|agent|{Office})\b|\b(?:ik|wij) (?:ben|bel|bellen|schrijf|zijn|werk|werken)\b[^.!?]{{0,20}}\b(?:namens|van|bij|voor) (?:de |het |uw |u |je )?(?:afdeling )?{Office}\b[^?]{{0,110}}\b(?:u|uw|je|jouw)\b"
            + $@"|^(?:met )?(?:de )?(?:afdeling |medewerker |recherche|moderator |team )?(?:\w+ )?(?:van )?(?:uw |de )?{Office}\b[^.!?]{{0,25}}(?::|\bhier\b|\.)[^?]{{0,120}}\b(?:u|uw|je|jouw)\b|\b(?:agent|collega|rechercheur) (?:in burger|zonder uniform)\b|\bnamens (?:de |het |uw )?(?:team|{Office})\b[^.!?]{{0,60}}\b(?:u|uw|je|jouw)\b"
    )]
    private static partial Regex SaysOffice();
}
