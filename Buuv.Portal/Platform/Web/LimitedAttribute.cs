namespace Buuv.Portal.Platform.Web;

/// <summary>What is limited more than other pages and forms are: see <see cref="Settings.LimitSettings"/>.</summary>
public enum Limit
{
    /// <summary>The link on the edge of a sheet.</summary>
    Checks,

    /// <summary>A form that staff read one by one.</summary>
    Reports,

    /// <summary>Costs a run of the printing program.</summary>
    Pdfs,

    /// <summary>Looks something up while somebody types: more often than a form is sent.</summary>
    Searches,
}

/// <summary>Stands on a page or address that has a limit of its own, however its address is written.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LimitedAttribute(Limit limit) : Attribute
{
    public Limit Limit => limit;
}
