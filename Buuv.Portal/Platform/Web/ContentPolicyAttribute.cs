namespace Buuv.Portal.Platform.Web;

/// <summary>Which sites may show a page in a frame, and where its styles may come from, when that differs from other pages.</summary>
public enum ContentPolicy
{
    /// <summary>Carries its own style sheet, the same on screen, on paper and in the PDF.</summary>
    Poster,

    /// <summary>May be framed by the sites in the settings.</summary>
    Screen,

    /// <summary>MudBlazor sets styles on elements.</summary>
    Mud,
}

/// <summary>Stands on an address with a content policy of its own.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class ContentPolicyAttribute(ContentPolicy policy) : Attribute
{
    public ContentPolicy Policy => policy;
}
