using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Accounts.Staff;

/// <summary>The mail that asks somebody onto the staff.</summary>
public sealed class StaffInvitation(IOptions<PortalSettings> settings)
{
    /// <summary>What the token in the link is for. It holds the security stamp, so that choosing a password uses it up.</summary>
    public const string Purpose = "staff-invitation";

    public async Task<OutgoingMessage> ForAsync(Account account, UserManager<Account> accounts, string language, DateTime now)
    {
        var words = new MessageText(language);
        var isNew = account.PasswordHash is null;
        var local = "/account/medewerker";
        if (isNew)
        {
            var token = await accounts.GenerateUserTokenAsync(account, TokenOptions.DefaultProvider, Purpose);
            local = $"/account/uitnodiging?wie={account.Id}&sleutel={Uri.EscapeDataString(token)}";
        }
        var text = words[isNew ? nameof(NotificationsText.StaffInvited) : nameof(NotificationsText.StaffDuty)];
        return new()
        {
            Channel = OutgoingChannel.Mail,
            To = account.Email!,
            Subject = words[nameof(NotificationsText.StaffInvitedSubject)],
            Body = words.Letter($"{text}\n\n{settings.Value.AddressOf(local)}", account.StaffName),
            DedupeKey = $"staff:{account.Id}:{account.SecurityStamp}",
            HoldsCode = isNew,
            GoodUntil = isNew ? now + StaffAccounts.InvitationLife : null,
        };
    }
}
