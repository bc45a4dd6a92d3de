namespace Buuv.Portal.Web;

/// <summary>On a page or address that shows what neighbours wrote: how often one reader opens those in a day is bounded.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ShowsNotesAttribute : Attribute;
