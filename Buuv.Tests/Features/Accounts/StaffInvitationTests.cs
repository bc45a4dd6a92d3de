using System.Text.RegularExpressions;
using Buuv.Domain;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Accounts.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Buuv.Tests.Features.Accounts;

/// <summary>Who was invited and never came in: no admin to rely on, and with a link that does not end without a word.</summary>
public sealed partial class StaffInvitationTests : IAsyncLifetime
{
    private static readonly DutyChoice Moderator = new(nameof(StaffRole.Moderator), "GM0546", false);

    private static readonly DutyChoice Analyst = new(nameof(StaffRole.Analyst), "GM0546", false);

    private static readonly DutyChoice Admin = new(nameof(StaffRole.Admin), DutyChoice.Everywhere, true);

    private readonly FrontDoor door = new();

    private StaffActor dirk = null!;

    public async ValueTask InitializeAsync()
    {
        await door.SettleLeidenAsync();
        dirk = await InvitedAsync("dirk@voorbeeld.nl", Admin, null);
        await AcceptAsync(dirk.AccountId);
    }

    public ValueTask DisposeAsync()
    {
        door.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_admin_who_never_came_in_does_not_let_the_last_one_go()
    {
        var eva = (await InvitedAsync("eva@voorbeeld.nl", Admin, dirk)).AccountId;
        Assert.IsType<LastAdmin>((await StaffAsync(staff => staff.SuspendAsync(dirk, dirk.AccountId))).Refusal);
        Assert.IsType<LastAdmin>((await TakeAwayAsync(dirk.AccountId, StaffRole.Admin)).Refusal);

        // A password alone opens no duty.
        await StoreAsync(eva, account => account.PasswordHash = "x");
        Assert.IsType<LastAdmin>((await StaffAsync(staff => staff.SuspendAsync(dirk, dirk.AccountId))).Refusal);

        await AcceptAsync(eva);
        await StoreAsync(eva, account => account.SuspendedAt = door.Clock.Now);
        Assert.IsType<LastAdmin>((await StaffAsync(staff => staff.SuspendAsync(dirk, dirk.AccountId))).Refusal);

        await StoreAsync(eva, account => account.SuspendedAt = null);
        Assert.Null((await StaffAsync(staff => staff.SuspendAsync(dirk, dirk.AccountId))).Refusal);
    }

    [Fact]
    public async Task An_admin_with_a_key_can_come_in_as_well()
    {
        var eva = (await InvitedAsync("eva@voorbeeld.nl", Admin, dirk)).AccountId;
        await door.Gate.WriteAsync(db =>
        {
            db.UserPasskeys.Add(new() { UserId = eva, CredentialId = [1, 2, 3], Data = new()
            {
                PublicKey = [1], CreatedAt = door.Clock.GetUtcNow(), AttestationObject = [1], ClientDataJson = [1],
            } });
            return Task.FromResult(Result.Done);
        });
        Assert.Null((await TakeAwayAsync(dirk.AccountId, StaffRole.Admin)).Refusal);
    }

    [Fact]
    public async Task Who_keeps_another_duty_of_admin_may_lose_one()
    {
        await StaffAsync(staff => staff.GiveAsync(dirk, dirk.AccountId, new(nameof(StaffRole.Admin), "GM0546", true), "nl"));
        Assert.Null((await TakeAwayAsync(dirk.AccountId, StaffRole.Admin)).Refusal);
        Assert.IsType<LastAdmin>((await TakeAwayAsync(dirk.AccountId, StaffRole.Admin)).Refusal);
    }

    [Fact]
    public async Task Another_duty_brings_a_new_link_to_who_never_came_in()
    {
        var wim = (await InvitedAsync("wim@voorbeeld.nl", Moderator, dirk)).AccountId;
        var first = Assert.Single(await LinksAsync("wim@voorbeeld.nl"));

        Assert.Equal(InvitationState.Renewed, (await StaffAsync(staff => staff.GiveAsync(dirk, wim, Analyst, "nl"))).Value);

        var links = await LinksAsync("wim@voorbeeld.nl");
        Assert.Equal((2, false, true), (links.Count, await WorksAsync(first), await WorksAsync(links[^1])));
        // Who came in reads of no invitation.
        Assert.Equal(InvitationState.None, (await StaffAsync(staff => staff.GiveAsync(dirk, dirk.AccountId, Analyst, "nl"))).Value);
        Assert.Single(await LinksAsync("dirk@voorbeeld.nl"));
    }

    [Fact]
    public async Task A_duty_that_goes_leaves_the_link_until_there_is_none()
    {
        var wim = (await InvitedAsync("wim@voorbeeld.nl", Moderator, dirk)).AccountId;
        await StaffAsync(staff => staff.GiveAsync(dirk, wim, Analyst, "nl"));
        var link = (await LinksAsync("wim@voorbeeld.nl"))[^1];

        Assert.Equal(InvitationState.Kept, (await TakeAwayAsync(wim, StaffRole.Moderator)).Value);
        Assert.True(await WorksAsync(link));
        Assert.Equal(InvitationState.Ended, (await TakeAwayAsync(wim, StaffRole.Analyst)).Value);
        Assert.False(await WorksAsync(link));
    }

    [Fact]
    public async Task Who_is_let_in_again_before_ever_coming_in_gets_a_new_link()
    {
        var wim = (await InvitedAsync("wim@voorbeeld.nl", Moderator, dirk)).AccountId;
        Assert.Equal(InvitationState.Ended, (await StaffAsync(staff => staff.SuspendAsync(dirk, wim))).Value);
        Assert.Equal(InvitationState.Waiting, (await StaffAsync(staff => staff.GiveAsync(dirk, wim, Analyst, "nl"))).Value);
        Assert.Single(await LinksAsync("wim@voorbeeld.nl"));

        Assert.Equal(InvitationState.Renewed, (await StaffAsync(staff => staff.ReinstateAsync(dirk, wim, "nl"))).Value);

        var links = await LinksAsync("wim@voorbeeld.nl");
        Assert.Equal((2, false, true), (links.Count, await WorksAsync(links[0]), await WorksAsync(links[1])));
    }

    [Fact]
    public async Task The_admin_reads_what_became_of_the_invitation()
    {
        var wim = (await InvitedAsync("wim@voorbeeld.nl", Moderator, dirk)).AccountId;
        var admin = await door.StepIntoAsync("Admin");
        await admin.OpenAsync($"/beheer/medewerkers/{wim}");

        await admin.SubmitAsync("taak", ("rol", nameof(StaffRole.Analyst)), ("plek", "GM0546"));
        Assert.Contains("Dat is geregeld. Wim was nog niet binnen. Er is een nieuwe link. De oude link werkt niet meer.", admin.Page);
        // Without mail the link is handed over.
        Assert.Contains("Geef de link zelf aan Wim", admin.Page);
        await admin.SubmitAsync("niet-toelaten");
        Assert.Contains("De link in de uitnodiging werkt niet meer.", admin.Page);
        await admin.SubmitAsync("taak", ("rol", nameof(StaffRole.Broker)), ("plek", "GM0546"));
        Assert.Contains("Een nieuwe link komt pas als je Wim weer toelaat.", admin.Page);
        await admin.SubmitAsync("toelaten");
        Assert.Contains("Er is een nieuwe link.", admin.Page);
        await using var db = door.Read();
        var duty = await db.Duties.FirstAsync(row => row.AccountId == wim, TestContext.Current.CancellationToken);
        await admin.SubmitAsync($"weghalen-{duty.Id}");
        Assert.Contains("De uitnodiging blijft zoals die was.", admin.Page);
        await admin.OpenAsync($"/beheer/medewerkers/{wim}?gedaan=iets-anders");
        Assert.Contains("Dat is geregeld.", admin.Page);
    }

    private async Task<StaffActor> InvitedAsync(string mail, DutyChoice choice, StaffActor? by)
    {
        var actor = by ?? new("Niemand", [new(StaffRole.Admin, null)]);
        var name = char.ToUpperInvariant(mail[0]) + mail[1..mail.IndexOf('@')];
        await using var scope = door.Services.CreateAsyncScope();
        Assert.Null((await scope.ServiceProvider.GetRequiredService<StaffAccounts>().InviteAsync(actor, mail, name, choice, "nl")).Refusal);
        await using var db = door.Read();
        var account = await db.Users.SingleAsync(row => row.Email == mail);
        return new(name, [choice.Made().Value]) { AccountId = account.Id };
    }

    private Task AcceptAsync(Guid id) => StoreAsync(id, account => (account.PasswordHash, account.TwoFactorEnabled) = ("x", true));

    private Task StoreAsync(Guid id, Action<Account> change) => door.Gate.WriteAsync(async db =>
    {
        change((await db.Users.FindAsync(id))!);
        return Result.Done;
    });

    private async Task<Result<InvitationState>> TakeAwayAsync(Guid id, StaffRole role)
    {
        await using var db = door.Read();
        var duty = await db.Duties.FirstAsync(row => row.AccountId == id && row.Role == role);
        return await StaffAsync(staff => staff.TakeAwayAsync(dirk, id, duty.Id));
    }

    private async Task<Result<InvitationState>> StaffAsync(Func<StaffAccounts, Task<Result<InvitationState>>> change)
    {
        await using var scope = door.Services.CreateAsyncScope();
        return await change(scope.ServiceProvider.GetRequiredService<StaffAccounts>());
    }

    // Those in the letters to this address, the newest last.
    private async Task<IReadOnlyList<Match>> LinksAsync(string mail)
    {
        await using var db = door.Read();
        var letters = await db.Outgoing.AsNoTracking().Where(row => row.To == mail).OrderBy(row => row.Id).ToListAsync();
        var links = new List<Match>();
        foreach (var letter in letters)
        {
            // Once it is on its way, only the file has the link.
            var file = Path.Combine(door.Folder, "outgoing", letter.FileName);
            for (var tries = 0; tries < 100 && !(File.Exists(file) && Link().IsMatch(await File.ReadAllTextAsync(file))); tries++)
                await Task.Delay(100);
            links.Add(Link().Match(await File.ReadAllTextAsync(file)));
        }
        return links;
    }

    private async Task<bool> WorksAsync(Match link)
    {
        await using var scope = door.Services.CreateAsyncScope();
        var staff = scope.ServiceProvider.GetRequiredService<StaffAccounts>();
        return await staff.FindInvitedAsync(link.Groups[1].Value, Uri.UnescapeDataString(link.Groups[2].Value)) is not null;
    }

    [GeneratedRegex(@"/account/uitnodiging\?wie=([^&]+)&sleutel=(\S+)")]
    private static partial Regex Link();
}
