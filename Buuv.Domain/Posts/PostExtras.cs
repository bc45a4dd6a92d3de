namespace Buuv.Domain.Posts;

/// <summary>What an author can add to a post by ticking a box. A new one needs its value here and its words in <c>DomainText</c>:
/// <c>PostExtras_…</c> as it is shown, <c>PostExtras_…_Ask</c> beside the box. Forms, cards, posters and the phone desk show whatever is
/// here.</summary>
[Flags]
public enum PostExtras
{
    None = 0,

    /// <summary>"Koffie erbij?": company is welcome too.</summary>
    Coffee = 1,
}
