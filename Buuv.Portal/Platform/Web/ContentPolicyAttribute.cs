namespace Buuv.Portal.Platform.Web;

/// <summary>Who may show a page within theirs, and where its style comes from, when that differs from other pages.</summary>
public enum ContentPolicy
{
    /// <summary>Carries its own style sheet, the same on screen, on paper and in the PDF.</summary>
    Poster,

    /// <summary>May stand within pages of those whom the admin named.</summary>
    Screen,
}

/// <summary>Stands on an address with a content policy of its own.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ContentPolicyAttribute(ContentPolicy policy) : Attribute
{
    public ContentPolicy Policy => policy;
}
