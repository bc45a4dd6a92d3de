namespace Buuv.Domain.Care;

/// <summary>Which words are sealed. The name is bound into the seal: a field that is renamed no longer opens what was sealed
/// before.</summary>
public enum SealedField
{
    Asked,
    Reason,
    Consent,
    Who,
    From,
    Result,
    Step,
    Appointment,
    Need,
    Referral,
    ReferralAnswer,
    Concern,
    ConcernResult,
    ConcernPlace,
}

/// <summary>Makes words unreadable to whoever has no key; they open for this field of this record only.</summary>
public delegate byte[] Sealing(Guid record, SealedField field, string words);

/// <summary>Seals again, with today's key, what was sealed before.</summary>
public delegate byte[] Resealing(Guid record, SealedField field, byte[] before);

internal static class SealedWords
{
    /// <summary>Words that must be there.</summary>
    public static Result<string> Needed(string? typed) =>
        Optional(typed).Then<string>(words => TidyText.IsReadable(words) ? words : new WordsMissing());

    /// <summary>Words that may be left out.</summary>
    public static Result<string> Optional(string? typed) =>
        TidyText.Lines(typed) is var words && words.Length > CaseFile.MaxWords
            ? new MessageTooLong(words.Length, CaseFile.MaxWords)
            : words;
}
