using Buuv.Domain;
using Buuv.Portal.Features.Accounts.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Accounts.SetUp;

/// <summary>The first step of a new installation: its first admin. The other steps follow as pages of the admin, so that they can be
/// done another day.</summary>
public sealed partial class BeginPage(FirstAdmin firstAdmin, StaffEntry entry, AccountSignIn signIn, NavigationManager navigation)
{
    private bool isOpen;
    private IReadOnlyList<Refusal> refusals = [];

    [SupplyParameterFromQuery]
    public string? Sleutel { get; set; }

    [SupplyParameterFromForm(Name = "naam")]
    public string? FirstName { get; set; }

    [SupplyParameterFromForm(Name = "mail")]
    public string? Mail { get; set; }

    [SupplyParameterFromForm(Name = "wachtwoord")]
    public string? Password { get; set; }

    protected override async Task OnInitializedAsync() => isOpen = await firstAdmin.IsOpenAsync(Sleutel);

    private async Task BeginAsync()
    {
        refusals = FirstAdmin.WrongWith(FirstName, Mail, Password);
        if (refusals.Count > 0) return;
        var made = await firstAdmin.MakeAsync(Sleutel, FirstName, Mail, Password);
        if (!made.IsDone)
        {
            refusals = [made.Refusal];
            isOpen = made.Refusal is not LinkUnusable;
            return;
        }
        await entry.EnterForSetUpAsync((await signIn.UserManager.FindByIdAsync(made.Value.ToString()))!);
        navigation.NavigateTo($"{StaffEntry.SecondFactorSetUp}?terug={Uri.EscapeDataString(SetUpStepWords.Town)}");
    }

    private string? ErrorOf(string field) =>
        refusals.FirstOrDefault(refusal => refusal.Field == field) is { } refusal ? RefusalSentence.Of(refusal) : null;
}
