namespace Buuv.Domain.Care;

/// <summary>Name of a sealed field. The name is part of the seal: after it is changed, what was sealed before can no longer be
/// opened.</summary>
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

/// <summary>Encrypts text; it can be decrypted only for the same field of the same record.</summary>
public delegate byte[] Sealing(Guid record, SealedField field, string words);

/// <summary>Seals with the current key what was sealed with an older one.</summary>
public delegate byte[] Resealing(Guid record, SealedField field, byte[] before);

internal static class SealedWords
{
    /// <summary>Seals a required text.</summary>
    public static Result<string> Needed(string? typed) =>
        Optional(typed).Then<string>(words => TidyText.IsReadable(words) ? words : new WordsMissing());

    /// <summary>Seals an optional text.</summary>
    public static Result<string> Optional(string? typed) =>
        TidyText.Lines(typed) is var words && words.Length > CaseFile.MaxWords
            ? new MessageTooLong(words.Length, CaseFile.MaxWords)
            : words;
}
