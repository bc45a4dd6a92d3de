using Buuv.Domain;
using Buuv.Domain.Staff;
using Buuv.Domain.Volunteering;
using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Features.Admin.HouseVolunteers;
using Buuv.Portal.Features.OwnData;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy.PersonalData;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Admin.HouseVolunteers;

/// <summary>Whose account gets the duty of a volunteer of the house, and what becomes of one that was made for that work alone.</summary>
public sealed class VolunteerAccountsTests : IAsyncLifetime
{
    private const string TruusMail = "truus@voorbeeld.nl";

    private VolunteerStreet street = null!;

    private static StaffActor Bo => VolunteerStreet.Bo;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => street = await VolunteerStreet.OpenAsync();

    public ValueTask DisposeAsync() => street.DisposeAsync();

    [Fact]
    public async Task A_mail_that_nobody_proved_gets_no_letter_unless_it_is_given_again()
    {
        var fatma = await street.Database.MoveInAsync("Fatma", mail: "getikt@voorbeeld.nl");
        var id = await street.InTrainingAsync(fatma);
        Assert.IsType<Buuv.Domain.Contact.EmailAddressUnclear>((await street.Commands.ApproveAsync(Bo, id, street.Approval())).Refusal);
        VolunteerStreet.Done(await street.Commands.ApproveAsync(Bo, id, street.Approval(mail: "fatma@voorbeeld.nl")));

        await using var db = street.Database.Read();
        Assert.False(await db.Users.AnyAsync(user => user.Email == "getikt@voorbeeld.nl", Cancel));
        Assert.Equal((await street.FindAsync(id)).AccountId, (await db.Users.SingleAsync(user => user.StaffName == "Fatma", Cancel)).Id);
        Assert.Equal(
            "fatma@voorbeeld.nl",
            (await db.Outgoing.SingleAsync(mail => mail.Body.Contains("/account/uitnodiging"), Cancel)).To
        );
    }

    [Fact]
    public async Task By_whatever_account_nobody_lets_themselves_in_or_moves_their_own_last_day()
    {
        var id = await ActiveTruusAsync();
        var truus = Bo with { AccountId = (await street.FindAsync(id)).AccountId!.Value };
        Assert.Equal(new NotAllowed(), (await street.Commands.ExtendAsync(truus, id, street.Today.AddDays(200))).Refusal);
        VolunteerStreet.Done(await street.Commands.PauseAsync(Bo, id));
        Assert.Equal(new NotAllowed(), (await street.Commands.ApproveAsync(truus, id, street.Approval(mail: TruusMail))).Refusal);

        var other = await street.ActiveAsync();
        var samer = Bo with { AccountId = (await street.FindAsync(other)).AccountId!.Value };
        Assert.Equal(new NotAllowed(), (await street.Commands.ExtendAsync(samer, other, street.Today.AddDays(200))).Refusal);
        VolunteerStreet.Done(await street.Commands.ExtendAsync(Bo, other, street.Today.AddDays(200)));
    }

    [Fact]
    public async Task Who_was_let_in_by_a_typed_mail_comes_back_by_the_same()
    {
        var id = await ActiveTruusAsync();
        var account = (await street.FindAsync(id)).AccountId!.Value;
        await street.Database.StoreAsync(new AccountDuty { AccountId = account, Role = StaffRole.Ambassador, Scope = "GM0546" });
        VolunteerStreet.Done(await street.Commands.EndAsync(Bo, id));

        var again = await ActiveTruusAsync();

        Assert.NotEqual(id, again);
        Assert.Equal(account, (await street.FindAsync(again)).AccountId);
    }

    [Fact]
    public async Task A_mail_that_became_somebody_elses_does_not_get_the_duty_again()
    {
        var id = await ActiveTruusAsync();
        VolunteerStreet.Done(await street.Commands.PauseAsync(Bo, id));
        var piet = await street.Database.MoveInAsync("Piet", mail: TruusMail);
        await street.Database.Gate.WriteAsync(async db =>
        {
            (await db.Users.SingleAsync(user => user.Email == TruusMail)).ResidentId = piet.Id;
            return Result.Done;
        });
        Assert.Equal(new MailOfSomebodyElse(), (await street.Commands.ApproveAsync(Bo, id, street.Approval(mail: TruusMail))).Refusal);
    }

    [Theory]
    [InlineData("end")]
    [InlineData("pause and end")]
    [InlineData("step back")]
    [InlineData("last day")]
    [InlineData("removed by the admin")]
    public async Task An_account_that_was_made_for_this_work_alone_goes_with_it(string how)
    {
        var id = await ActiveTruusAsync();
        await CloseAsync(id, how);

        await using var db = street.Database.Read();
        Assert.Equal(VolunteerState.Ended, (await street.FindAsync(id)).State);
        Assert.False(await db.Users.AnyAsync(user => user.Email == TruusMail, Cancel));
        Assert.Single(await db.Users.ToListAsync(Cancel));

        var again = await ActiveTruusAsync();
        Assert.Equal(VolunteerState.Active, (await street.FindAsync(again)).State);
    }

    [Fact]
    public async Task An_account_with_another_duty_or_of_a_resident_stays()
    {
        var id = await ActiveTruusAsync();
        var account = (await street.FindAsync(id)).AccountId!.Value;
        await street.Database.StoreAsync(new AccountDuty { AccountId = account, Role = StaffRole.Ambassador, Scope = "GM0546" });
        VolunteerStreet.Done(await street.Commands.EndAsync(Bo, id));
        VolunteerStreet.Done(await street.Commands.EndAsync(Bo, await street.ActiveAsync()));

        await using var db = street.Database.Read();
        Assert.Equal(2, await db.Users.CountAsync(Cancel));
        Assert.Equal(StaffRole.Ambassador, (await db.Duties.SingleAsync(Cancel)).Role);
    }

    [Fact]
    public async Task Who_was_suspended_does_not_come_back_by_stopping_first()
    {
        var id = await ActiveTruusAsync();
        await street.Database.Gate.WriteAsync(async db =>
        {
            (await db.Users.SingleAsync(user => user.Email == TruusMail)).SuspendedAt = street.Database.Clock.Now;
            return Result.Done;
        });
        VolunteerStreet.Done(await street.Commands.EndAsync(Bo, id));

        var again = await street.InTrainingAsync(street.Truus);

        Assert.Equal(
            new AccountSuspended(), (await street.Commands.ApproveAsync(Bo, again, street.Approval(mail: TruusMail))).Refusal);
    }

    [Fact]
    public async Task Who_stops_with_Buuv_leaves_no_account_for_work_and_no_letter_to_it()
    {
        await ActiveTruusAsync();
        VolunteerStreet.Done(await street.Database.Get<OwnDataCommands>().StopAsync(new(street.Truus.Id)));
        await using var db = street.Database.Read();
        Assert.False(await db.Users.AnyAsync(user => user.Email == TruusMail, Cancel));
        Assert.False(await db.Outgoing.AnyAsync(mail => mail.To == TruusMail, Cancel));
    }

    [Fact]
    public async Task Own_data_tells_the_wish_the_task_who_the_talk_is_with_the_steps_and_the_mail_of_the_work()
    {
        var id = await street.InTrainingAsync(street.Truus);
        var learning = await FactsAsync();
        Assert.Equal(2, learning.Count(value => value == "Aan de telefoon"));
        Assert.Contains("Bo", learning);
        Assert.Contains(learning, value => value.Contains("Wil meehelpen") && value.Contains("Begon te leren: Aan de telefoon"));

        await ActiveTruusAsync(id);

        Assert.Contains(TruusMail, await FactsAsync());
    }

    // Without who did the last thing to it: that is Bo too.
    private async Task<IReadOnlyList<string>> FactsAsync()
    {
        var sections = (await street.Database.Get<OwnDataQueries>().OfAsync(new(street.Truus.Id))).Value.Sections;
        var facts = Assert.Single(Assert.Single(sections, section => section.Kind.Name == "housevolunteers").Records).Facts;
        return [.. facts.Where(fact => fact.Name != Fact.EnteredBy).Select(OwnDataWords.Of).OfType<string>()];
    }

    private async Task CloseAsync(HouseVolunteerId id, string how)
    {
        switch (how)
        {
            case "end":
                VolunteerStreet.Done(await street.Commands.EndAsync(Bo, id));
                break;
            case "pause and end":
                VolunteerStreet.Done(await street.Commands.PauseAsync(Bo, id));
                VolunteerStreet.Done(await street.Commands.EndAsync(Bo, id));
                break;
            case "step back":
                VolunteerStreet.Done(await street.Applications.StepBackAsync(new(street.Truus.Id)));
                break;
            case "last day":
                street.Database.Clock.Move(TimeSpan.FromDays(101));
                await street.KeepTermsAsync();
                break;
            default:
                await street.Database.Gate.WriteAsync(async db =>
                {
                    await db.Duties.ExecuteDeleteAsync();
                    return Result.Done;
                });
                await street.KeepTermsAsync();
                break;
        }
    }

    private async Task<HouseVolunteerId> ActiveTruusAsync(HouseVolunteerId? training = null)
    {
        var id = training ?? await street.InTrainingAsync(street.Truus);
        VolunteerStreet.Done(await street.Commands.ApproveAsync(Bo, id, street.Approval(mail: TruusMail)));
        return id;
    }
}
