using System.Text.RegularExpressions;

namespace Buuv.Domain.Posts;

/// <summary>What a request is too big for a notice board in.</summary>
public enum BigRequestKind
{
    /// <summary>Washing, dressing, nursing: for who learned it.</summary>
    Care = 1,

    /// <summary>What to take, what hurts: for a doctor or a chemist. Fetching medicine is an errand.</summary>
    Medicine = 2,

    Debts = 3,

    /// <summary>Somebody is hurt, afraid, or does not want to live.</summary>
    Danger = 4,
}

/// <summary>Tells a request that people should be helped with personally. Asks once too often rather than leave it on the board; whoever
/// asks decides.</summary>
public static partial class BigRequest
{
    /// <summary>Null for what neighbours do for each other, and for whoever offers something.</summary>
    public static BigRequestKind? KindOf(PostKind kind, string? title, string? details)
    {
        if (kind != PostKind.Request) return null;
        var text = Folding.Fold($"{TidyText.Line(title)}. {TidyText.Lines(details)}");
        return Danger().IsMatch(text) ? BigRequestKind.Danger
            : Care().IsMatch(Laundry().Replace(text, " ")) ? BigRequestKind.Care
            : Medicine().IsMatch(text) ? BigRequestKind.Medicine
            : Debts().IsMatch(text) ? BigRequestKind.Debts
            : null;
    }

    private const string Somebody =
        @"(?:mij|me|hem|haar|ons|mezelf|mijzelf|mijn (?:\w+ )?(?:man|vrouw|moeder|vader|ouders|partner|zoon|dochter|kind|opa|oma|broer|zus))";

    // Things and animals are washed too.
    [GeneratedRegex(
        @"\b(?:ramen|raam|auto|was|kleren|kleding|gordijnen|vitrage|hond|kat|poes|afwas|vaat|vloer|fiets|dekbed|lakens|beddengoed|stoep|borden|handdoeken|caravan|zonnescherm|tapijt|haren)\b[^.!?]{0,20}\b(?:wass?en|wast|douchen|verschonen)\b|\b(?:was|wast|wassen)\b[^.!?]{0,12}\b(?:hond|kat|poes|auto|ramen|fiets|gordijnen)\b|\bhaar (?:ramen|auto|hond|kat|poes|was|kleren|gordijnen|fiets|tuin)\b(?:[^.!?]{0,20}\b(?:wassen|verzorgen)\b)?"
    )]
    private static partial Regex Laundry();

    [GeneratedRegex(
        $@"\b{Somebody}\b[^.!?]{{0,30}}\b(?:wassen|douchen|aankleden|uitkleden|verschonen|verzorgen|verplegen|uit bed|in bed (?:helpen|leggen)|in bad|naar (?:de|het) (?:wc|toilet))\b"
            + $@"|\b(?:wassen|douchen|aankleden|uitkleden)\b[^.!?]{{0,25}}\b(?:mij|me)\b|\b(?:wassen en|en) (?:douchen|aankleden)\b|\bhulp\w* (?:nodig )?(?:bij|met) (?:het )?(?:wassen|douchen|aankleden|toilet|wc)\b"
            + @"|\bkan (?:niet|niet meer) (?:zelf|alleen) (?:\w+ )?(?:wassen|douchen|aankleden|uit bed|naar de wc|eten)\b|\bsteunkousen\b|\bkatheter|\bstoma\b|\bincontinent\w*|\bluiers? (?:om|verwisselen) (?:bij )?mijn (?:man|vrouw|moeder|vader)"
            + @"|\bwond(?:en|je|verzorging)?\b[^.!?]{0,20}\b(?:verbinden|verzorgen|schoonmaken)|\bverpleeg(?!huis|tehuis)\w*|\bterminale?\b|\bpalliatie\w*|\bpersoonlijke verzorging\b|\b24 uur\b[^.!?]{0,10}\bzorg\b|\bdag en nacht\b[^.!?]{0,25}\bzorg"
    )]
    private static partial Regex Care();

    [GeneratedRegex(
        @"\b(?:medicijn\w*|medicatie|pillen|tabletten|insuline|pijnstillers?|antibiotica|morfine)\b[^.!?]{0,20}\b(?:op|kwijt|vergeten|geven|toedienen|innemen|klaarzetten|uitzetten|spuiten|stoppen|ruilen|lenen|over)\b"
            + @"|\b(?:welke|hoeveel) (?:\w+ )?(?:medicijn\w*|pillen|tabletten|paracetamol)\b|\b(?:heeft|heb) (?:je|iemand|u)\b[^.!?]{0,20}\b(?:medicijn\w*|pijnstillers?|slaappillen|antibiotica)\b|\bbijwerking\w*|\binsuline (?:spuiten|prikken)|\binjecti\w*|\bbloed(?:suiker)? prikken\b"
            + @"|\bik heb\b[^.!?]{0,15}\b(?:veel|erge|hevige|zo'?n) pijn\b|\bbenauwd\b|\bpijn op (?:de|mijn) borst\b|\bik ben gevallen\b"
    )]
    private static partial Regex Medicine();

    [GeneratedRegex(
        @"\b(?:een|grote|hoge|onze) schuld\b|(?<!\bover )\bschulden\b|\bschuldhulp\w*|\bschuldsaner\w*|\bschuldeis\w*|\bdeurwaarder\w*|\bincasso\w*|\baanmaning\w*|\bdwangbevel\w*|\bbeslag op\b|\bloonbeslag\b"
            + @"|\b(?:huur|energie|betalings|hypotheek)achterstand\w*|\buit (?:mijn |ons )?huis gezet\b|\bhuisuitzetting\w*|\bontruim(?:d|ing)\b|\bafgesloten van (?:het |de )?(?:gas|stroom|water|licht|energie)\b"
            + @"|\b(?:geen|niet genoeg|te weinig) geld (?:meer )?(?:om|voor) (?:te )?(?:eten|huur|de huur|boodschappen|de boodschappen|luiers|brood|medicijn\w*)\b|\b(?:huur|rekening(?:en)?|vaste lasten)\b[^.!?]{0,25}\b(?:niet|niet meer) (?:\w+ )?betalen\b|\bkan (?:\w+ ){0,3}niet (?:meer )?rondkomen\b"
    )]
    private static partial Regex Debts();

    [GeneratedRegex(
        @"\bzelfmoord\w*|\bzelfdoding\b|\bsuicid\w*|\b(?:wil|hoef) (?:\w+ )?niet meer (?:leven|verder leven)\b|\b(?:wil|was) (?:\w+ ){0,2}dood\b|\ber een eind aan maken\b|\bgeen zin meer in (?:het )?leven\b"
            + @"|\b(?:slaat|sloeg|mishandel\w*|bedreigt|bedreigd|misbruik\w*)\b[^.!?]{0,25}\b(?:mij|me|ons|mijn (?:moeder|vader|kind\w*|zus|dochter|zoon))\b|\b(?:mijn (?:man|vrouw|partner|ex|vriend|zoon|vader)|hij) (?:slaat|sloeg|mishandelt|bedreigt)\b|\bhuiselijk geweld\b|\bbang (?:voor|van) mijn (?:man|vrouw|partner|ex|vriend|zoon|vader)\b"
    )]
    private static partial Regex Danger();
}

/// <summary>Whoever asks is helped with this personally, if they want that. Choosing the board anyway is possible.</summary>
public sealed record RequestIsBig(BigRequestKind Kind) : Refusal;
