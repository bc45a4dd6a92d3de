using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.App.Layout;
using Buuv.Portal.Features.Accounts.SignIn;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Accounts.Demo;

/// <summary>Somebody to step into with one press.</summary>
/// <param name="Key">Name in the form, and part of the name of its text.</param>
/// <param name="Neighbourhood">Slug of the buurt of a resident; null for staff who take no part themselves.</param>
public sealed record DemoPerson(string Key, string Name, string Address, string? Neighbourhood, params Duty[] Duties)
{
    /// <summary>Where this person starts.</summary>
    public string Home => Duties.Length == 0 ? SignInCompletion.Home : StaffPages.StartOf(Duties);
}

/// <summary>The people of the demo, with their accounts. Made when asked for; asking again changes nothing.</summary>
public sealed class DemoAccounts(
    WriteGate gate,
    ResidentAccounts residents,
    AccountSignIn signIn,
    UserManager<Account> accounts,
    NeighbourhoodDirectory directory,
    IOptions<PortalSettings> settings,
    TimeProvider clock
)
{
    internal const string Leiden = "GM0546";
    private const string Slaaghwijk = "BU05460800";
    private const string DeKooi = "BU05460302";

    /// <summary>Residents are those of the presets, by the same address.</summary>
    public static readonly IReadOnlyList<DemoPerson> People =
    [
        new("Ria", "Ria", "0611111111", "slaaghwijk"),
        new("Samer", "Samer", "samer@example.org", "kloosterhof"),
        new("CommunityWorker", "Bo", "wijkwerker@example.org", null, new Duty(StaffRole.CommunityWorker, Leiden)),
        new(
            "Ambassador",
            "Mina",
            "mina@example.org",
            "de-kooi",
            new Duty(StaffRole.Ambassador, Slaaghwijk),
            new Duty(StaffRole.Ambassador, DeKooi)
        ),
        new("PhoneVolunteer", "Joke", "telefoon@example.org", null, new Duty(StaffRole.PhoneVolunteer, Leiden)),
        new("Broker", "Saskia", "makelaar@example.org", null, new Duty(StaffRole.Broker, Leiden)),
        new("Partner", "Fenna", "partner@example.org", null, new Duty(StaffRole.Partner, Leiden)),
        new("Moderator", "Wim", "toezicht@example.org", null, new Duty(StaffRole.Moderator, Leiden)),
        new("Analyst", "Nel", "cijfers@example.org", null, new Duty(StaffRole.Analyst, Leiden)),
        new("Admin", "Dirk", "beheer@example.org", null, new Duty(StaffRole.Admin, null)),
    ];

    public bool IsOn => settings.Value.Demo;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes whoever is missing.</summary>
    /// <returns>Done, or <see cref="NeighbourhoodMissing"/> as long as Leiden is not imported.</returns>
    public async Task<Result> EnsureAsync()
    {
        if (!IsOn) return new NotAllowed();
        foreach (var person in People)
        {
            var made = person.Neighbourhood is null ? Result.Done : await JoinAsync(person);
            if (made.IsDone) made = await gate.WriteAsync(db => DemoStaff.EmployAsync(db, person, Now));
            if (!made.IsDone) return made;
        }
        return Result.Done;
    }

    /// <summary>Steps into somebody.</summary>
    /// <returns>The address where they start.</returns>
    public async Task<Result<string>> StepIntoAsync(string? key)
    {
        if (People.FirstOrDefault(person => person.Key == key) is not { } person) return new NotFound();
        var made = await EnsureAsync();
        if (!made.IsDone) return made.Refusal;
        var account = (await accounts.FindByNameAsync(AddressOf(person).Value))!;
        return await signIn.EnterAsync(account, SessionStrength.Demo) ? person.Home : new AccountSuspended();
    }

    private async Task<Result> JoinAsync(DemoPerson person)
    {
        if (directory.Map.Find(person.Neighbourhood) is not { } neighbourhood) return new NeighbourhoodMissing();
        var address = AddressOf(person);
        var who = new Introduction(
            person.Name,
            null,
            address.Email is null ? Reachability.Text : Reachability.Mail,
            address.Email,
            address.Phone
        );
        var joined = await residents.JoinAsync(address, who, neighbourhood.Code);
        return joined.IsDone
            ? await gate.WriteAsync(async db =>
                (await db.Residents.FindAsync(joined.Value))!.BecomeMember(MembershipGround.Before, Now)
            )
            : joined.Refusal;
    }

    internal static CodeAddress AddressOf(DemoPerson person) => CodeAddress.From(person.Address).Value;
}
