using Buuv.Domain;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Domain.Volunteering;
using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Features.Admin.HouseVolunteers;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Persistence;
using Buuv.Tests.Features.Phone;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Admin.HouseVolunteers;

/// <summary>Samer, by mail, and Truus, who is rung, want to help run Buuv. Bo is the wijkwerker of Leiden, Ben of Haarlem.</summary>
internal sealed class VolunteerStreet(TestDatabase database, Resident samer, Resident truus) : IAsyncDisposable
{
    public static readonly StaffActor Bo = Desk.At(StaffRole.CommunityWorker, "Bo", Street.Leiden.Value);
    public static readonly StaffActor Saskia = Desk.At(StaffRole.Broker, "Saskia", Street.Leiden.Value);
    public static readonly StaffActor Ben = Desk.At(StaffRole.CommunityWorker, "Ben", "GM0392");

    public TestDatabase Database => database;

    public Resident Samer => samer;

    public Resident Truus => truus;

    public HouseVolunteerApplications Applications => database.Get<HouseVolunteerApplications>();

    public HouseVolunteerCommands Commands => database.Get<HouseVolunteerCommands>();

    public DateOnly Today => DateOnly.FromDateTime(database.Clock.Now);

    public static async Task<VolunteerStreet> OpenAsync()
    {
        var database = await TestDatabase.OpenAsync();
        var samer = await database.MoveInAsync("Samer", mail: "samer@voorbeeld.nl");
        var truus = await database.MoveInAsync("Truus", phone: "0715123456");
        var introduction = new Introduction("Samer", null, Reachability.Mail, samer.Email, null);
        Done(await database.Get<ResidentAccounts>().JoinAsync(CodeAddress.Of(samer.Email!.Value), introduction, samer.Neighbourhood));
        return new(database, samer, truus);
    }

    public async Task<HouseVolunteerId> AppliedAsync(Resident? who = null) =>
        Done(await Applications.ApplyAsync(Guid.NewGuid(), new((who ?? Samer).Id), VolunteerTask.Phone, "Ik heb tijd."));

    public async Task<HouseVolunteerId> InTrainingAsync(Resident? who = null)
    {
        var id = await AppliedAsync(who);
        Done(await Commands.PlanTalkAsync(Bo, id, database.Clock.Now.AddDays(2), "De Kooi", "Bo"));
        await MailsAsync();
        Done(await Commands.StartTrainingAsync(Bo, id, VolunteerTask.Phone));
        return id;
    }

    public async Task<HouseVolunteerId> ActiveAsync(int days = 100)
    {
        var id = await InTrainingAsync();
        Done(await Commands.ApproveAsync(Bo, id, Approval(days)));
        return id;
    }

    public VolunteerApproval Approval(int days = 100, string scope = "GM0546", string? mail = null) =>
        new(VolunteerTask.Phone, scope, Today.AddDays(days), mail);

    public async Task<HouseVolunteer> FindAsync(HouseVolunteerId id)
    {
        await using var db = database.Read();
        return await db.HouseVolunteers.SingleAsync(row => row.Id == id);
    }

    /// <summary>The duties of Samer's account.</summary>
    public async Task<IReadOnlyList<Duty>> DutiesAsync()
    {
        await using var db = database.Read();
        var own = db.Users.Where(user => user.ResidentId == samer.Id).Select(user => user.Id);
        var rows = await db.Duties.Where(row => own.Contains(row.AccountId)).ToListAsync();
        return [.. rows.Select(row => row.Duty)];
    }

    /// <summary>What was mailed to Samer about volunteering, in order.</summary>
    public async Task<IReadOnlyList<OutgoingMessage>> MailsAsync()
    {
        await database.Get<NotificationDispatcher>().CatchUpAsync();
        await using var db = database.Read();
        return await db.Outgoing.Where(mail => mail.To == "samer@voorbeeld.nl").OrderBy(mail => mail.Id).ToListAsync();
    }

    public Task KeepTermsAsync() => database.Get<HouseVolunteerTerms>().KeepAsync(TestContext.Current.CancellationToken);

    public static void Done(Result result) => Assert.Null(result.Refusal);

    public static T Done<T>(Result<T> result)
    {
        Assert.Null(result.Refusal);
        return result.Value;
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
