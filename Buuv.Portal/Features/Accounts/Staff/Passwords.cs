using Buuv.Domain;

namespace Buuv.Portal.Features.Accounts.Staff;

/// <summary>What a password of staff must be: long. Nothing about signs and capitals, which only make people write it down.</summary>
public static class Passwords
{
    public const int MinLength = 12;
    public const int MaxLength = 128;

    /// <summary>Fewer different signs than this is a row of the same ones.</summary>
    private const int MinDifferent = 5;

    public static Result Check(string? typed) => typed switch
    {
        null or { Length: < MinLength } => new PasswordTooShort(MinLength),
        { Length: > MaxLength } => new PasswordTooLong(MaxLength),
        _ when typed.Distinct().Count() < MinDifferent => new PasswordTooSimple(),
        _ => Result.Done,
    };
}

/// <param name="Min">Fewest characters.</param>
public sealed record PasswordTooShort(int Min) : Refusal("Password");

/// <param name="Max">Most characters.</param>
public sealed record PasswordTooLong(int Max) : Refusal("Password");

public sealed record PasswordTooSimple() : Refusal("Password");

/// <summary>Mail address and password do not belong together, or it was tried too often: which is not said.</summary>
public sealed record StaffSignInWrong : Refusal;

/// <summary>Too many wrong codes after a right password; open again after a quarter of an hour.</summary>
public sealed record AccountLocked : Refusal;

/// <summary>The code of the authenticator app is not right.</summary>
public sealed record AppCodeWrong : Refusal;

/// <summary>Somebody must be able to run the installation.</summary>
public sealed record LastAdmin : Refusal;

/// <summary>No role was chosen, or a place that is not known.</summary>
public sealed record DutyUnclear : Refusal;
