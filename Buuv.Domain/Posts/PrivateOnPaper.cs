using System.Text.RegularExpressions;

namespace Buuv.Domain.Posts;

/// <summary>What a note says that had better not hang in a hall for everybody who passes.</summary>
public enum PrivateDetail
{
    /// <summary>How old somebody is.</summary>
    Age,

    /// <summary>What ails somebody. A ride to the hospital is not counted: that is what the note is for.</summary>
    Illness,

    /// <summary>That a house stands empty.</summary>
    Away,
}

/// <summary>Somebody wants it on paper with such a thing in it, and was not asked yet whether that is all right.</summary>
public sealed record PaperTellsMuch : Refusal;

/// <summary>Tells what in a note had better not hang on paper. Asks once too often rather than let it hang; its author or staff
/// decide.</summary>
public static partial class PrivateOnPaper
{
    /// <returns>Empty for a note that may hang as it is.</returns>
    /// <param name="kind">An aanbod names an illness or an absence for whoever it may help: there only the author's own counts.</param>
    public static IReadOnlyList<PrivateDetail> In(PostKind kind, string? title, string? details)
    {
        var text = Folding.Fold($"{TidyText.Line(title)}. {TidyText.Lines(details)}");
        var isIll = kind == PostKind.Request ? Illness().IsMatch(text) : OwnIllness().IsMatch(text);
        return
        [
            .. Found(PrivateDetail.Age, Age().IsMatch(text)),
            .. Found(PrivateDetail.Illness, isIll),
            .. Found(PrivateDetail.Away, Away().IsMatch(text)),
        ];
    }

    private static IEnumerable<PrivateDetail> Found(PrivateDetail detail, bool isThere) => isThere ? [detail] : [];

    private const string Small = "twee|drie|vier|vijf|zes|zeven|acht|negen";
    private const string Tens = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig";
    private const string Years = $@"(?:\d{{1,3}}|(?:(?:een|{Small})en)?(?:{Tens})|{Small}|een|tien|elf|twaalf"
        + "|(?:der|veer|vijf|zes|zeven|acht|negen)tien|honderd)";

    // Twelve weeks, twelve euro and half past twelve are no age; nor is "een", which mostly is no number.
    private const string AgeEnds = @"(?<!\been)(?=\s*(?:[.,!?;]|$|en\b|jaar(?: oud)?\s*(?:[.,!?;]|$)))";
    private const string Young =
        "zoon|zoontje|dochter|dochtertje|kind|kinderen|kleinkind|kleinkinderen|kleinzoon|kleindochter|jongens?|jongetje|meisjes?|meid"
        + "|neefje|nichtje|broertje|zusje|peuter|kleuter|puber|tweeling";
    private const string Grown = "man|vrouw|moeder|vader|oma|opa|tante|oom|buurvrouw|buurman|zus|broer|ouders|heer|dame";
    private const string Turns = "(?:ben|is|zijn|wordt|word|werd)";

    [GeneratedRegex(
        $@"\b{Years}[- ]?jarige?n?\b|\b{Years} jaar (?:oud|jong)\b|\b(?:mijn|haar|zijn|onze) leeftijd\b|\bop mijn {Years}(?:e|ste)\b|\bhoogbejaard\w*"
            + $@"|(?<!\b(?:het|dat|dit|er|dag) )\b{Turns},?(?: (?:al|net|nu|bijna|pas|ruim|inmiddels|zelf|een|vrouw|man|van),?)* {Years}{AgeEnds}"
            + $@"|\b(?:ik|hij|zij|ze),? {Years},|\b(?:{Young}) van (?:bijna |net )?{Years}{AgeEnds}|\b(?:{Young}) van (?:bijna |net )?{Years}(?= \w+(?:t|en)\b| kan\b| is\b| wil\b)"
            + $@"|\b(?:{Grown}) van (?:bijna |in de |begin |eind |ver in de )?(?:\d\d|(?:(?:een|{Small})en)?(?:{Tens}))\b"
            + @"|\b(?:i'm|i am|he is|she is|he's|she's) \d{1,3}\b(?! (?:minutes|hours|km|metres))|\b\d{1,3}[- ]years?[- ]old\b|\bmy age\b"
    )]
    private static partial Regex Age();

    private const string Ill =
        @"ziek|zieke|ziekte\w*|kanker\w*|chemo\w*|bestraling\w*|tumor|dement\w*|alzheimer|parkinson|reuma\w*|artrose|jicht|diabet\w*|suikerziekte"
        + @"|hart(?:infarct|patient|aanval|klachten|operatie)|beroerte|herseninfarct|cva|tia|copd|longziekte|astma|epilep\w*|autis\w*|adhd|depress\w*|burn-?out|ptss|psychose"
        + @"|psychische?|verslaafde?|verslaving|angststoornis|operatie|operaties|geopereerd|gehandicapt\w*|handicap|invalide|beperking|dyslexie|revalid\w*|chronische?|hernia"
        + @"|migraine|dialyse|rolstoel|rollator|scootmobiel|krukken|gips|slechtziend\w*|slechthorend\w*|blind|blinde|doof|dove|hersenletsel|whiplash|fibromyalgie|spierziekte"
        + @"|uitgezaaid|slecht ter been|medicijn\w*|zwanger|kunst(?:heup|knie)|nieuwe (?:heup|knie)|(?:heup|been|arm|enkel|pols|voet|schouder|rug) gebroken"
        + @"|gebroken (?:heup|been|arm|enkel|pols|voet|schouder)|ill|sick|cancer|surgery|dementia|wheelchair|disabled|pregnant|broken (?:hip|leg|arm|ankle|wrist)";
    private const string Body =
        @"\b(?:mijn|my) (?:rug|knie|knieen|heup|heupen|handen|ogen|oren|hart|longen|benen|schouder|voet|been|arm|pols|enkel|back|knees?|hips?|eyes|legs?)\b";

    [GeneratedRegex($@"\b(?:{Ill})\b|{Body}")]
    private static partial Regex Illness();

    [GeneratedRegex(
        $@"\b(?:ik (?:ben|heb|zit|lig|was|had)|ben ik|heb ik|i am|i'm|i have|mijn (?:man|vrouw|moeder|vader|zoon|dochter|kind) (?:is|heeft|zit))\b"
            + $@"[^.!?]{{0,40}}\b(?:{Ill})\b|{Body}"
    )]
    private static partial Regex OwnIllness();

    private const string Us = @"\b(?:ik|wij|we|ons|onze|mijn|hij|zij|ze|i|my|our)\b";
    private const string Gone =
        @"\bniet thuis\b|\b(?:op|met) vakantie\b|\bop reis\b|\b(?:weekend|week|weken|dag|dagen|maand|maanden|zomer|poosje|tijdje) weg\b|\bweg (?:ben|bent|zijn|is)\b|\bbuitenland\b"
        + @"|\bafwezig\b|\bleeg ?staat?\b|\bstaat (?:\w+ ){0,3}leeg\b|\bniemand (?:\w+ )?thuis\b|\balleen thuis\b"
        + @"|\b(?:am|are|be) (?:\w+ ){0,3}away\b|\bon holiday\b|\bnot (?:at )?home\b";

    [GeneratedRegex($@"(?<![^.!?])[^.!?]*{Us}[^.!?]*(?:{Gone})|(?:{Gone})[^.!?]*{Us}|\b(?:huis|woning|flat) (?:\w+ )?leeg\b"
        + @"|\bsleutel\w*[^.!?]{0,40}\b(?:onder|bloempot|brievenbus)\b")]
    private static partial Regex Away();
}
