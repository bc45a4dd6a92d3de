using Buuv.Domain;
using Buuv.Domain.Moderation;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Domain.Volunteering;
using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Features.Admin.HouseVolunteers;
using Buuv.Portal.Features.OwnData;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Privacy;
using Buuv.Tests.Features.Phone;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Admin.HouseVolunteers;

public sealed class HouseVolunteerTests : IAsyncLifetime
{
    private VolunteerStreet street = null!;

    private static StaffActor Bo => VolunteerStreet.Bo;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => street = await VolunteerStreet.OpenAsync();

    public ValueTask DisposeAsync() => street.DisposeAsync();

    [Fact]
    public async Task Approving_gives_the_duty_and_the_letters_say_what_and_until_when()
    {
        var id = await street.ActiveAsync();

        Assert.Equal([new Duty(StaffRole.PhoneVolunteer, "GM0546")], await street.DutiesAsync());
        var mails = await street.MailsAsync();
        Assert.Contains(mails, mail => mail.Body.Contains("De plek is: De Kooi. Je spreekt met Bo."));
        Assert.Contains(mails, mail => mail.Body.Contains("Je taak is: Aan de telefoon. Dat is tot en met 1 maart 2027."));
        Assert.Contains(mails, mail => mail.Body.Contains("/account/uitnodiging?wie="));
        Assert.Equal("Bo", (await street.FindAsync(id)).Guide!.Name);
    }

    [Fact]
    public async Task Two_who_approve_at_once_give_one_duty_and_one_letter()
    {
        var id = await street.InTrainingAsync();
        var done = await Task.WhenAll(
            street.Commands.ApproveAsync(Bo, id, street.Approval()),
            street.Commands.ApproveAsync(VolunteerStreet.Saskia, id, street.Approval(200))
        );

        Assert.Single(done, one => one.IsDone);
        Assert.Single(done, one => one.Refusal is VolunteerMovedOn { State: VolunteerState.Active });
        Assert.Single(await street.DutiesAsync());
        Assert.Single(await street.MailsAsync(), mail => mail.Body.Contains("/account/uitnodiging"));
        Assert.Single((await street.FindAsync(id)).Steps, step => step.Kind == VolunteerStepKind.Approved);
    }

    [Theory]
    [InlineData(StaffRole.CommunityWorker, "BU05460800", "GM0546")]
    [InlineData(StaffRole.CommunityWorker, "GM0546", "GM0392")]
    [InlineData(StaffRole.Broker, "GM0546", "")]
    public async Task Nobody_gives_a_duty_beyond_their_own_area(StaffRole role, string own, string given)
    {
        var id = await street.InTrainingAsync();
        var refused = await street.Commands.ApproveAsync(Desk.At(role, "Iemand", own), id, street.Approval(scope: given));
        Assert.Equal(new DutyBeyondOwnArea(), refused.Refusal);
        Assert.Empty(await street.DutiesAsync());
    }

    [Fact]
    public async Task Staff_of_elsewhere_and_volunteers_find_nobody()
    {
        var id = await street.InTrainingAsync();
        foreach (var actor in new[] { VolunteerStreet.Ben, Desk.Joke, Desk.At(StaffRole.Moderator, "Wim", null) })
        {
            Assert.Equal(new NotFound(), (await street.Commands.ApproveAsync(actor, id, street.Approval())).Refusal);
            Assert.Equal(new NotFound(), (await street.Commands.EndAsync(actor, id)).Refusal);
            Assert.Equal(new NotFound(), (await street.Database.Get<HouseVolunteerQueries>().OpenAsync(actor, id)).Refusal);
            Assert.Empty((await street.Database.Get<HouseVolunteerQueries>().ListAsync(actor)).Items);
        }
    }

    [Fact]
    public async Task Nobody_lets_themselves_in()
    {
        var id = await street.InTrainingAsync();
        await using var db = street.Database.Read();
        var own = await db.Users.SingleAsync(user => user.ResidentId == street.Samer.Id, Cancel);
        Assert.Equal(new NotAllowed(), (await street.Commands.ApproveAsync(Bo with { AccountId = own.Id }, id, street.Approval())).Refusal);
    }

    [Fact]
    public async Task Who_applies_twice_is_told_and_may_apply_again_after_stepping_back()
    {
        var command = Guid.NewGuid();
        var me = new ResidentActor(street.Samer.Id);
        var first = VolunteerStreet.Done(await street.Applications.ApplyAsync(command, me, null, null));
        Assert.Equal(first, VolunteerStreet.Done(await street.Applications.ApplyAsync(command, me, null, null)));
        Assert.Equal(new AlreadyVolunteering(), (await street.Applications.ApplyAsync(Guid.NewGuid(), me, null, null)).Refusal);

        VolunteerStreet.Done(await street.Applications.StepBackAsync(me));

        Assert.NotEqual(first, VolunteerStreet.Done(await street.Applications.ApplyAsync(Guid.NewGuid(), me, null, null)));
        Assert.Equal(VolunteerState.Applied, (await street.Applications.OfAsync(me))!.State);
    }

    [Fact]
    public async Task The_desk_applies_for_a_caller_and_a_deputy_does_not()
    {
        var forTruus = await street.Database.ForAsync(Desk.Joke, street.Truus.Id);
        var id = VolunteerStreet.Done(await street.Applications.ApplyAsync(Guid.NewGuid(), forTruus, null, "Ze belt graag."));
        Assert.Equal("Joke", Assert.Single((await street.FindAsync(id)).Steps).ByName);

        var toos = await street.Database.MoveInAsync("Toos", phone: "0715123457");
        var now = street.Database.Clock.Now;
        var begun = OnBehalfOf.Begin(Id.New<OnBehalfOfId>(), toos, street.Samer, Deputy.Family, agreed: true, now).Value;
        await street.Database.StoreAsync(begun);
        var deputy = (await street.Database.Get<Deputies>().ForAsync(new ResidentActor(street.Samer.Id), toos.Id)).Value;
        Assert.Equal(new NotAllowed(), (await street.Applications.ApplyAsync(Guid.NewGuid(), deputy, null, null)).Refusal);
        Assert.Equal(new NotAllowed(), (await street.Applications.StepBackAsync(deputy)).Refusal);
    }

    [Fact]
    public async Task Who_has_no_mail_gives_one_that_is_nobody_elses()
    {
        var id = await street.InTrainingAsync(street.Truus);
        Assert.IsType<Buuv.Domain.Contact.EmailAddressUnclear>((await street.Commands.ApproveAsync(Bo, id, street.Approval())).Refusal);
        Assert.Equal(
            new MailOfSomebodyElse(),
            (await street.Commands.ApproveAsync(Bo, id, street.Approval(mail: "samer@voorbeeld.nl"))).Refusal
        );
        Assert.Empty(await street.DutiesAsync());

        VolunteerStreet.Done(await street.Commands.ApproveAsync(Bo, id, street.Approval(mail: "truus@voorbeeld.nl")));

        await using var db = street.Database.Read();
        var account = await db.Users.SingleAsync(user => user.Email == "truus@voorbeeld.nl", Cancel);
        Assert.Equal("Truus", account.StaffName);
        Assert.Equal(account.Id, (await street.FindAsync(id)).AccountId);
    }

    [Fact]
    public async Task Who_is_suspended_or_looked_at_by_a_moderator_waits()
    {
        var id = await street.InTrainingAsync();
        var review = Review.Open(
            Id.New<ReviewId>(),
            new(ReviewOf.Name, street.Samer.Id, street.Samer.Neighbourhood, "Samer"),
            ReviewWhy.NewName,
            street.Database.Clock.Now
        );
        await street.Database.StoreAsync(review);
        Assert.Equal(new ApplicantUnderReview(), (await street.Commands.ApproveAsync(Bo, id, street.Approval())).Refusal);
        await street.Database.Gate.WriteAsync(async db =>
        {
            await db.Reviews.ExecuteDeleteAsync();
            (await db.Users.SingleAsync(user => user.ResidentId == street.Samer.Id)).SuspendedAt = street.Database.Clock.Now;
            return Result.Done;
        });
        Assert.Equal(new AccountSuspended(), (await street.Commands.ApproveAsync(Bo, id, street.Approval())).Refusal);
        VolunteerStreet.Done(await street.Applications.StepBackAsync(new(street.Samer.Id)));
        Assert.Equal(
            new AccountSuspended(),
            (await street.Applications.ApplyAsync(Guid.NewGuid(), new(street.Samer.Id), null, null)).Refusal
        );
    }

    [Fact]
    public async Task A_duty_that_the_admin_gave_is_not_taken_over()
    {
        var id = await street.InTrainingAsync();
        await street.Database.Gate.WriteAsync(async db =>
        {
            var account = await db.Users.SingleAsync(user => user.ResidentId == street.Samer.Id);
            db.Duties.Add(new() { AccountId = account.Id, Role = StaffRole.PhoneVolunteer, Scope = "GM0546" });
            return Result.Done;
        });
        Assert.Equal(new HasDutyAlready(), (await street.Commands.ApproveAsync(Bo, id, street.Approval())).Refusal);
        VolunteerStreet.Done(await street.Applications.StepBackAsync(new(street.Samer.Id)));
        Assert.Single(await street.DutiesAsync());
    }

    [Fact]
    public async Task Pausing_ending_and_stepping_back_each_remove_the_duty()
    {
        var id = await street.ActiveAsync();
        VolunteerStreet.Done(await street.Commands.PauseAsync(Bo, id));
        Assert.Empty(await street.DutiesAsync());
        VolunteerStreet.Done(await street.Commands.ApproveAsync(Bo, id, street.Approval()));
        Assert.Single(await street.DutiesAsync());
        VolunteerStreet.Done(await street.Commands.EndAsync(Bo, id));
        Assert.Empty(await street.DutiesAsync());
        Assert.Contains(await street.MailsAsync(), mail => mail.Body.Contains("Dank je wel voor alles wat je deed voor Buuv."));

        await street.ActiveAsync();
        VolunteerStreet.Done(await street.Applications.StepBackAsync(new(street.Samer.Id)));
        Assert.Empty(await street.DutiesAsync());
        Assert.Equal(2, (await street.MailsAsync()).Count(mail => mail.Body.Contains("Dank je wel voor alles wat je deed voor Buuv.")));
    }

    [Fact]
    public async Task Who_takes_the_application_back_is_not_thanked_for_work()
    {
        await street.AppliedAsync();
        VolunteerStreet.Done(await street.Applications.StepBackAsync(new(street.Samer.Id)));
        Assert.DoesNotContain(await street.MailsAsync(), mail => mail.Body.Contains("voor alles wat je deed"));
    }

    [Fact]
    public async Task Three_weeks_before_the_last_day_it_is_told_and_after_it_the_duty_is_gone()
    {
        var id = await street.ActiveAsync(days: 30);
        await street.KeepTermsAsync();
        Assert.DoesNotContain(await street.MailsAsync(), mail => mail.Subject.Contains("loopt af"));

        street.Database.Clock.Move(TimeSpan.FromDays(9));
        await street.KeepTermsAsync();
        await street.KeepTermsAsync();
        var told = Assert.Single(await street.MailsAsync(), mail => mail.Subject.Contains("loopt af"));
        Assert.Contains("Laat het Bo weten.", told.Body);

        street.Database.Clock.Move(TimeSpan.FromDays(21));
        await street.KeepTermsAsync();
        Assert.Single(await street.DutiesAsync());
        street.Database.Clock.Move(TimeSpan.FromDays(1));
        await street.KeepTermsAsync();
        Assert.Empty(await street.DutiesAsync());
        Assert.Equal(VolunteerState.Ended, (await street.FindAsync(id)).State);
    }

    [Fact]
    public async Task Who_lost_the_duty_at_the_admins_is_no_volunteer_any_more()
    {
        var id = await street.ActiveAsync();
        await street.Database.Gate.WriteAsync(async db =>
        {
            await db.Duties.ExecuteDeleteAsync();
            return Result.Done;
        });
        await street.KeepTermsAsync();
        Assert.Equal(VolunteerState.Ended, (await street.FindAsync(id)).State);
    }

    [Fact]
    public async Task Who_is_rung_hears_by_phone_that_it_does_not_fit_and_why()
    {
        var id = await street.AppliedAsync(street.Truus);
        VolunteerStreet.Done(await street.Commands.DeclineAsync(Bo, id, "Dank je wel. Er zijn nu genoeg mensen."));
        await street.MailsAsync();
        await using var db = street.Database.Read();
        var call = await db.CallBacks.SingleAsync(promise => promise.ResidentId == street.Truus.Id, Cancel);
        Assert.Equal(Buuv.Domain.Notifications.NotificationKind.VolunteerDeclined, call.Kind);
    }

    [Fact]
    public async Task What_we_know_goes_with_the_person_and_after_half_a_year()
    {
        var id = await street.AppliedAsync();
        var sections = (await street.Database.Get<OwnDataQueries>().OfAsync(new(street.Samer.Id))).Value.Sections;
        Assert.Equal(
            "Ik heb tijd.",
            Assert.Single(Assert.Single(sections, section => section.Kind.Name == "housevolunteers").Records).Words
        );
        VolunteerStreet.Done(await street.Commands.DeclineAsync(Bo, id, "Nu niet."));
        street.Database.Clock.Move(TimeSpan.FromDays(181));
        await street.Database.Get<Retention>().PurgeLastingAsync(Cancel);
        await using var db = street.Database.Read();
        Assert.False(await db.HouseVolunteers.AnyAsync(Cancel));
        Assert.False(await db.Set<VolunteerStep>().AnyAsync(Cancel));
    }

    [Fact]
    public async Task Who_stops_with_Buuv_leaves_no_duty_behind()
    {
        await street.ActiveAsync();
        VolunteerStreet.Done(await street.Database.Get<OwnDataCommands>().StopAsync(new(street.Samer.Id)));
        await using var db = street.Database.Read();
        Assert.False(await db.HouseVolunteers.AnyAsync(Cancel));
        Assert.False(await db.Duties.AnyAsync(Cancel));
        Assert.False(await db.Users.AnyAsync(Cancel));
    }
}
