using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Domain.Events;
using Buuv.Domain.Notifications;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Localization;

namespace Buuv.Tests.Domain.Residents;

public sealed class ResidentTests
{
    private static readonly EmailAddress Mail = EmailAddress.From("samer@example.org").Value;

    private static readonly PhoneNumber Phone = TypedPhone.From("0611111111").Value;

    [Fact]
    public void Nobody_chooses_to_ring_us_and_who_rings_us_is_rung_once_there_is_a_number()
    {
        var samer = Join(new("Samer", null, Reachability.Mail, Mail, null)).Value;
        Assert.Equal(new UnknownChoice(), samer.Correct(new("Samer", null, Reachability.RingsUs, null, null)).Refusal);

        var toos = Join(new("Toos", null, Reachability.RingsUs, null, null)).Value;
        Assert.True(toos.Correct(new("Toos", null, Reachability.RingsUs, null, null)).IsDone);
        Assert.Equal(Reachability.RingsUs, toos.Reachability);
        Assert.True(toos.Correct(new("Toos", null, Reachability.RingsUs, null, Phone)).IsDone);
        Assert.Equal(Reachability.Phone, toos.Reachability);
    }

    [Fact]
    public void Samer_joins_and_that_is_noted_without_his_name()
    {
        var samer = Join(new(" Samer ", null, Reachability.Mail, Mail, null, "nl", "ar", "en")).Value;

        Assert.Equal(("Samer", "Samer", "nl"), (samer.FirstName, samer.PublicName, samer.Language));
        var joined = Assert.Single(samer.TakeEvents());
        Assert.Equal(new DomainEvent(DomainEventKind.ResidentJoined, Street.Noon) { ActorId = samer.Id }, joined);
    }

    [Fact]
    public void Truus_is_only_seen_by_the_name_she_chose()
    {
        var truus = Join(new("Truus", "Buur uit Noord", Reachability.Phone, null, Phone)).Value;

        Assert.Equal("Buur uit Noord", truus.PublicName);
        Assert.True(truus.GoBy("  ").IsDone);
        Assert.Equal("Truus", truus.PublicName);
    }

    [Fact]
    public void Whoever_joins_must_have_a_name()
    {
        foreach (var name in new[] { null, "", "  ", "\u200B", "\u200D", "\0" })
            Assert.Equal(new NameMissing(), Join(new(name, null, Reachability.Web, null, null)).Refusal);
    }

    [Fact]
    public void A_name_may_not_be_endless_nor_a_phone_number()
    {
        Assert.Equal(new NameTooLong(40), Join(new(new string('a', 41), null, Reachability.Web, null, null)).Refusal);
        Assert.Equal(new NameTooLong(40), Join(new("Ria", new string('a', 41), Reachability.Web, null, null)).Refusal);
        Assert.Equal(new NameHoldsAddress(), Join(new("Ria 0612345678", null, Reachability.Web, null, null)).Refusal);
        Assert.Equal(new NameHoldsAddress(), Join(new("Ria", "ria@example.org", Reachability.Web, null, null)).Refusal);
        Assert.True(Join(new(new string('a', 40), null, Reachability.Web, null, null)).IsDone);
    }

    [Fact]
    public void Whoever_wants_mail_gives_an_address_and_whoever_wants_calls_a_number()
    {
        Assert.Equal(new EmailAddressUnclear(), Join(new("Samer", null, Reachability.Mail, null, Phone)).Refusal);
        Assert.Equal(new PhoneNumberUnclear(), Join(new("Ria", null, Reachability.Phone, Mail, null)).Refusal);
    }

    [Fact]
    public void Samer_changes_how_he_is_told_things_as_far_as_he_can_be_reached_that_way()
    {
        var samer = Join(new("Samer", null, Reachability.Mail, Mail, null)).Value;

        Assert.Equal(new PhoneNumberUnclear(), samer.PreferToBeReachedBy(Reachability.Phone).Refusal);
        Assert.Equal(Reachability.Mail, samer.Reachability);
        Assert.True(samer.PreferToBeReachedBy(Reachability.Web).IsDone);
        Assert.Equal(Reachability.Web, samer.Reachability);
    }

    [Fact]
    public void A_refused_alias_changes_nothing()
    {
        var samer = Join(new("Samer", "Buurman", Reachability.Web, null, null)).Value;

        Assert.Equal(new NameTooLong(40), samer.GoBy(new string('x', 41)).Refusal);
        Assert.Equal(new NameHoldsAddress(), samer.GoBy("bel 0612345678").Refusal);
        Assert.Equal("Buurman", samer.PublicName);
    }

    [Fact]
    public void The_language_somebody_reads_comes_first_and_none_is_lost()
    {
        var samer = Join(new("Samer", null, Reachability.Web, null, null, "nl", "ar", "en")).Value;

        samer.Read("en");
        samer.Read("en");

        Assert.Equal(["en", "nl", "ar"], samer.Languages);
    }

    [Fact]
    public void What_somebody_leaves_out_is_not_told_and_answers_always_are()
    {
        var samer = Join(new("Samer", null, Reachability.Mail, Mail, null)).Value;
        Assert.All(Enum.GetValues<NotificationKind>(), kind => Assert.True(samer.WantsToHear(kind)));
        for (var press = 0; press < 2; press++) Assert.Null(samer.LeaveOut(OptOut.CheckIns).Refusal);
        Assert.Equal([NotificationKind.CheckIn], Enum.GetValues<NotificationKind>().Where(kind => !samer.WantsToHear(kind)));
        samer.LeaveOut(OptOut.AppointmentReminders);
        Assert.Equal(
            [NotificationKind.AppointmentReminder, NotificationKind.CheckIn],
            Enum.GetValues<NotificationKind>().Where(kind => !samer.WantsToHear(kind))
        );
        Assert.IsType<UnknownChoice>(samer.LeaveOut((OptOut)8).Refusal);
        Assert.IsType<UnknownChoice>(samer.Correct(new("Samer", null, Reachability.Mail, Mail, null) { LeftOut = (OptOut)8 }).Refusal);

        // Told again what they do not leave out any more; and who stopped leaves nothing behind.
        samer.Correct(new("Samer", null, Reachability.Mail, Mail, null) { LeftOut = OptOut.CheckIns });
        Assert.True(samer.WantsToHear(NotificationKind.AppointmentReminder));
        samer.Stop(Street.Noon);
        Assert.Equal(OptOut.Nothing, samer.LeftOut);
        Assert.IsType<NotFound>(samer.LeaveOut(OptOut.CheckIns).Refusal);
    }

    [Fact]
    public void Who_is_mailed_is_rung_from_then_on_by_the_number_they_leave_or_the_one_we_know()
    {
        var samer = Join(new("Samer", null, Reachability.Mail, Mail, null)).Value;
        Assert.IsType<PhoneNumberUnclear>(samer.BeRung(null).Refusal);
        Assert.Null(samer.BeRung(Phone).Refusal);
        Assert.Equal((Reachability.Phone, Phone), (samer.Reachability, samer.Phone));
        samer.PreferToBeReachedBy(Reachability.Mail);
        Assert.Null(samer.BeRung(null).Refusal);
        Assert.Equal((Reachability.Phone, Phone), (samer.Reachability, samer.Phone));
        samer.Stop(Street.Noon);
        Assert.IsType<NotFound>(samer.BeRung(Phone).Refusal);
    }

    [Theory]
    [InlineData("0612345678", "06 •• •• •• 78")]
    [InlineData("0711234567", "071 ••• •• 67")]
    [InlineData("0172123456", "0172 •• •• 56")]
    public void Of_a_number_enough_is_shown_to_recognise_ones_own(string typed, string masked) =>
        Assert.Equal(masked, TypedPhone.From(typed).Value.Masked);

    private static Result<Resident> Join(Introduction who) => Resident.Join(Id.New<ResidentId>(), who, Street.Slaaghwijk.Code, Street.Noon);
}
