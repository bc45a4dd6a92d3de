using Buuv.Domain;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods.Import;

namespace Buuv.Portal.Features.Admin.SetUp;

/// <summary>Opens Buuv in one more municipality.</summary>
public sealed class TownCommands(TownImport import)
{
    /// <inheritdoc cref="TownImport.AddAsync"/>
    public async Task<TownImported> AddAsync(StaffActor actor, string? typed, string? fileName, Stream? content) =>
        actor.May(Permission.RunPortal) ? await import.AddAsync(typed, fileName, content) : new(null, new NotAllowed(), null);
}
