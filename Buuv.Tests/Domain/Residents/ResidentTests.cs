using Buuv.Domain;
using Buuv.Domain.Happenings;
using Buuv.Domain.Residents;
using Buuv.Portal.Shared;

namespace Buuv.Tests.Domain.Residents;

public sealed class ResidentTests
{
    private static readonly EmailAddress Mail = EmailAddress.From("samer@example.org").Value;

    private static readonly PhoneNumber Phone = TypedPhone.From("0611111111").Value;

    [Fact]
    public void Samer_joins_and_that_is_noted_without_his_name()
    {
        var samer = Join(new(" Samer ", null, Reachability.Mail, Mail, null, "nl ar en")).Value;

        Assert.Equal(("Samer", "Samer", "nl"), (samer.FirstName, samer.PublicName, samer.Language));
        var joined = Assert.Single(samer.TakeHappenings());
        Assert.Equal(new Happening(HappeningKind.ResidentJoined, Street.Noon) { By = samer.Id }, joined);
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
        var samer = Join(new("Samer", null, Reachability.Web, null, null, "nl ar en")).Value;

        samer.Read("en");
        samer.Read("en");

        Assert.Equal(("en nl ar", "en"), (samer.Languages, samer.Language));
    }

    private static Result<Resident> Join(Introduction who) => Resident.Join(Id.New<ResidentId>(), who, Street.Slaaghwijk.Code, Street.Noon);
}
