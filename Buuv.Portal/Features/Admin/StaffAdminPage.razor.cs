using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Accounts.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Persistence;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Admin;

/// <summary>Members of staff, and inviting one.</summary>
public sealed partial class StaffAdminPage(StaffAccounts accounts, MessageSenders senders)
{
    private string? notice, invited;
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

    [SupplyParameterFromForm(Name = "zeker", FormName = "uitnodigen")]
    public string? Sure { get; set; }

    private DutyChoice Choice => new(Role, Place, Sure == "ja");

    private bool HasNoMail => senders.ChannelOf(OutgoingChannel.Mail) == MessageSenders.File;

    private async Task InviteAsync()
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        refusal = (await accounts.InviteAsync(Context.User.AsStaff(), Mail, FirstName, Choice, language)).Refusal;
        if (refusal is not null) return;
        invited = TidyText.Line(FirstName);
        notice = string.Format(HasNoMail ? AdminText.InvitedToFile : AdminText.Invited, invited);
        (FirstName, Mail, Role, Place, Sure) = (null, null, null, null, null);
    }
}
