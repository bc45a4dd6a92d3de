using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Accounts.Staff;
using Buuv.Portal.Platform.Identity;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Admin;

/// <summary>Members of staff: inviting them, giving and taking away duties, suspending them.</summary>
public sealed partial class StaffAdminPage(StaffAccounts accounts, StaffQueries queries)
{
    private IReadOnlyList<StaffView> staff = [];
    private string? notice;
    private Refusal? refusal;

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    [SupplyParameterFromForm(Name = "naam", FormName = "uitnodigen")]
    public string? FirstName { get; set; }

    [SupplyParameterFromForm(Name = "mail", FormName = "uitnodigen")]
    public string? Mail { get; set; }

    [SupplyParameterFromForm(Name = "rol", FormName = "uitnodigen")]
    public string? Role { get; set; }

    [SupplyParameterFromForm(Name = "plek", FormName = "uitnodigen")]
    public string? Place { get; set; }

    /// <summary>"weg:id", "terug:id" or "taak:id:duty".</summary>
    [SupplyParameterFromForm(Name = "doe", FormName = "wijzig")]
    public string? Action { get; set; }

    private StaffActor Actor => Context.User.AsStaff();

    protected override async Task OnInitializedAsync() => staff = await queries.AllAsync();

    private async Task InviteAsync()
    {
        Duty? duty =
            Enum.TryParse<StaffRole>(Role, out var role) && role.IsKnown
                ? new Duty(role, string.IsNullOrEmpty(Place) ? null : Place)
                : null;
        var invited = await accounts.InviteAsync(
            Actor,
            Mail,
            FirstName,
            duty,
            CultureInfo.CurrentUICulture.TwoLetterISOLanguageName
        );
        refusal = invited.Refusal;
        if (invited.IsDone)
        {
            notice = string.Format(AdminText.Invited, FirstName);
            (FirstName, Mail, Role, Place) = (null, null, null, null);
        }
        staff = await queries.AllAsync();
    }

    private async Task ChangeAsync()
    {
        var parts = (Action ?? "").Split(':');
        var known = Guid.TryParse(parts.ElementAtOrDefault(1), out var id);
        var done = (parts[0], known) switch
        {
            ("weg", true) => await accounts.SuspendAsync(Actor, id),
            ("terug", true) => await accounts.ReinstateAsync(Actor, id),
            ("taak", true) when long.TryParse(parts.ElementAtOrDefault(2), CultureInfo.InvariantCulture, out var duty) =>
                await accounts.TakeAwayAsync(Actor, id, duty),
            _ => new NotFound(),
        };
        refusal = done.Refusal;
        if (done.IsDone) notice = AdminText.Changed;
        staff = await queries.AllAsync();
    }

    private static string TakeAwayLabel(StaffView person, DutyView duty) =>
        $"{AdminText.TakeAway}, {person.Name}, {StaffWords.Of(duty.Role)}";
}
