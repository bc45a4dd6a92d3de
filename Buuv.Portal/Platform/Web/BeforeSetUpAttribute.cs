namespace Buuv.Portal.Platform.Web;

/// <summary>Stands on a page that is shown before the portal is set up: to set it up, or to say what went wrong. In the place of every
/// other page visitors read that Buuv is not there yet.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BeforeSetUpAttribute : Attribute;
