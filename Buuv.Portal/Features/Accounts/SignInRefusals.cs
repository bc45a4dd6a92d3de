using Buuv.Domain;

namespace Buuv.Portal.Features.Accounts;

/// <summary>Neither a mail address nor a phone number.</summary>
public sealed record CodeAddressUnclear : Refusal;

/// <param name="TriesLeft">How often whoever tries may still try.</param>
public sealed record CodeWrong(int TriesLeft) : Refusal;

/// <summary>This was the code, and it works no longer: too old, or used.</summary>
public sealed record CodeExpired : Refusal;

/// <summary>Tried too often. The link in the message still works.</summary>
public sealed record TooManyTries : Refusal;

/// <summary>Too many codes were asked for.</summary>
public sealed record TooManyCodes : Refusal;

/// <summary>The account is suspended.</summary>
public sealed record AccountSuspended : Refusal;
