using Buuv.Domain.Posts;

namespace Buuv.Portal.Features.Posts.Placing;

/// <summary>What is typed for a caller, as it stays with a call that broke off.</summary>
public sealed record CallDraft(PostKind Kind, PlaceForm Form);
