using Buuv.Domain.Staff;

namespace Buuv.Portal.Features.Admin;

/// <summary>The names of roles, in the reader's language.</summary>
public static class StaffWords
{
    public static string Of(StaffRole role) =>
        AdminText.ResourceManager.GetString($"Role_{role}", AdminText.Culture)
        ?? throw new InvalidOperationException($"No text for {role}");
}
