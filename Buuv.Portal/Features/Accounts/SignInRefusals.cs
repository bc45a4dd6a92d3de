using Buuv.Domain;

namespace Buuv.Portal.Features.Accounts;

/// <summary>Neither a mail address nor a phone number.</summary>
public sealed record CodeAddressUnclear : Refusal;

/// <param name="TriesLeft">How often this code may still be tried.</param>
public sealed record CodeWrong(int TriesLeft) : Refusal;

/// <summary>There is no code that still works: too old, used, or replaced by a newer one.</summary>
public sealed record CodeExpired : Refusal;

/// <summary>This code was tried too often; a new one is needed.</summary>
public sealed record TooManyTries : Refusal;

/// <summary>Too many codes were asked for.</summary>
public sealed record TooManyCodes : Refusal;

/// <summary>The account is suspended.</summary>
public sealed record AccountSuspended : Refusal;
