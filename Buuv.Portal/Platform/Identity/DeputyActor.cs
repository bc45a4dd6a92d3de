using Buuv.Domain;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;

namespace Buuv.Portal.Platform.Identity;

/// <summary>Somebody who does something for a resident: the phone team, a partner, or who arranges things for them. Only
/// <see cref="Deputies"/> makes one, after it looked whether they may.</summary>
public sealed record DeputyActor : ResidentActor
{
    private readonly EnteredBy entered;

    internal DeputyActor(ResidentId personId, EnteredBy entered) : base(personId) => this.entered = entered;

    public override Guid Id => entered.Who;

    public override EnteredBy Entered => entered;

    // A caller is on the line and says it; who arranges things for somebody is another person.
    private protected override Relation Relation => entered.As == Deputy.PhoneTeam ? Relation.InScope : Relation.EnteredFor;
}
