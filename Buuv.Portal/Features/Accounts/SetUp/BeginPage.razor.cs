using Buuv.Domain;
using Buuv.Portal.Features.Accounts.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Neighbourhoods.Import;
using Buuv.Portal.Platform.Persistence;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Accounts.SetUp;

/// <summary>The wizard of a new installation: the first admin, the first municipality and its phone number.</summary>
public sealed partial class BeginPage(
    FirstAdmin firstAdmin,
    StaffEntry entry,
    AccountSignIn signIn,
    NeighbourhoodImport import,
    NeighbourhoodDirectory directory,
    WriteGate gate,
    NavigationManager navigation
)
{
    private bool isOpen;
    private Refusal? refusal;

    [SupplyParameterFromQuery]
    public string? Sleutel { get; set; }

    [SupplyParameterFromForm(Name = "naam")]
    public string? FirstName { get; set; }

    [SupplyParameterFromForm(Name = "mail")]
    public string? Mail { get; set; }

    [SupplyParameterFromForm(Name = "wachtwoord")]
    public string? Password { get; set; }

    [SupplyParameterFromForm(Name = "plek")]
    public string? Place { get; set; }

    [SupplyParameterFromForm(Name = "telefoon")]
    public string? Phone { get; set; }

    private string Chosen => NeighbourhoodImport.BuiltIn.Values.Contains(Place) ? Place! : NeighbourhoodImport.BuiltIn.Values.First();

    protected override async Task OnInitializedAsync() => isOpen = await firstAdmin.IsOpenAsync(Sleutel);

    private async Task BeginAsync()
    {
        var phone = TypedPhone.From(Phone);
        if (!phone.IsDone)
        {
            refusal = phone.Refusal;
            return;
        }
        var made = await firstAdmin.MakeAsync(Sleutel, FirstName, Mail, Password);
        if (!made.IsDone)
        {
            refusal = made.Refusal;
            isOpen = refusal is not LinkUnusable;
            return;
        }
        await using (var places = NeighbourhoodImport.OpenBuiltIn(Chosen)) await import.ImportAsync(Chosen, places);
        await gate.WriteAsync(async db =>
        {
            foreach (var town in await db.Municipalities.Where(town => town.PhoneTeam == null).ToListAsync())
                town.SetPhoneTeam(phone.Value);
            return Result.Done;
        });
        directory.Forget();
        await entry.EnterForSetUpAsync((await signIn.UserManager.FindByIdAsync(made.Value.ToString()))!);
        navigation.NavigateTo(StaffEntry.SecondFactorSetUp + "?terug=%2Fbeheer");
    }
}
