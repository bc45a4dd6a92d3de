using Buuv.Domain.Posts;
using Buuv.Portal.Features.Posts.Placing;

namespace Buuv.Portal.Features.Phone;

/// <summary>What is typed for a caller, as it stays with a call that broke off.</summary>
public sealed record CallDraft(PostKind Kind, PlaceForm Form);
