using Buuv.Domain;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Privacy.PersonalData;

namespace Buuv.Portal.Features.OwnData;

/// <summary>Commands of residents on their own data.</summary>
public sealed class OwnDataCommands(Erasure erasure)
{
    /// <summary>They stop. When this is done, it has been done: nothing waits for a clock.</summary>
    public async Task<Result> StopAsync(ResidentActor actor) =>
        actor.May(Permission.HandleOwnData) ? await erasure.EraseAsync(actor.PersonId, actor.Entered?.Who) : new NotAllowed();
}
