namespace Buuv.Portal.Platform.Web;

/// <summary>On a page or address that shows what neighbours wrote: how often one reader opens those in a day is bounded, see
/// <see cref="ReadingBudget"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShowsPostsAttribute : Attribute
{
    /// <summary>A screen in a hallway, which reads itself again and again, and must not use up what the people in that building
    /// read.</summary>
    public bool OnScreen { get; init; }
}
