using Buuv.Domain;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Phone.Callers;
using Buuv.Portal.Platform.Identity;

namespace Buuv.Tests.Features.Phone;

/// <summary>Joke sits at the phone desk of Leiden; Saskia is broker there; Piet sits at that of Haarlem.</summary>
internal static class Desk
{
    public static readonly StaffActor Joke = At(StaffRole.PhoneVolunteer, "Joke", Street.Leiden.Value);
    public static readonly StaffActor Saskia = At(StaffRole.Broker, "Saskia", Street.Leiden.Value);
    public static readonly StaffActor Piet = At(StaffRole.PhoneVolunteer, "Piet", "GM0392");

    public static StaffActor At(StaffRole role, string name, string? scope) =>
        new(name, [new Duty(role, scope)]) { AccountId = Guid.NewGuid() };

    public static CallerForm Form(string name = "Toos", string? phone = "071 512 34 56", string? alias = null) =>
        new() { Name = name, Phone = phone, Alias = alias, Neighbourhood = "slaaghwijk", Agrees = true };

    public static async Task<ResidentActor> ForAsync(this TestDatabase database, StaffActor actor, ResidentId person) =>
        (await database.Get<Deputies>().ForAsync(actor, person)).Value;
}
