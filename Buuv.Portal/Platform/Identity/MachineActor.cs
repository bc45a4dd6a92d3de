using Buuv.Domain.Staff;

namespace Buuv.Portal.Platform.Identity;

/// <summary>A clock or a tool, which does the work of staff for Buuv: whoever runs the machine may what an admin may. It has no
/// account.</summary>
public sealed record MachineActor() : StaffActor("Buuv", [new(StaffRole.Admin, null)]);
