using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Domain.Residents;

namespace Buuv.Tests.Domain.Residents;

public class ReachingTests
{
    [Theory]
    [InlineData(Reachability.Phone, Reachability.Mail, FirstStep.IsRung)]
    [InlineData(Reachability.Phone, Reachability.Web, FirstStep.IsRung)]
    [InlineData(Reachability.Phone, Reachability.Phone, FirstStep.Rings)]
    [InlineData(Reachability.Phone, Reachability.Text, FirstStep.Rings)]
    [InlineData(Reachability.Mail, Reachability.Phone, FirstStep.Rings)]
    [InlineData(Reachability.Mail, Reachability.Mail, FirstStep.Mails)]
    [InlineData(Reachability.Text, Reachability.Mail, FirstStep.Mails)]
    [InlineData(Reachability.Mail, Reachability.Web, FirstStep.Writes)]
    public void Who_only_phones_rings_or_is_rung_and_never_writes(Reachability one, Reachability neighbour, FirstStep step) =>
        Assert.Equal(step, By(one, mail: one == Reachability.Mail).StepTo(By(neighbour, mail: neighbour == Reachability.Mail)));

    [Theory]
    [InlineData(Reachability.RingsUs, Reachability.Mail, FirstStep.AsksPhoneTeam)]
    [InlineData(Reachability.RingsUs, Reachability.Phone, FirstStep.Rings)]
    [InlineData(Reachability.Mail, Reachability.RingsUs, FirstStep.WritesToCaller)]
    [InlineData(Reachability.RingsUs, Reachability.RingsUs, FirstStep.AsksPhoneTeam)]
    public void Who_gave_no_number_is_told_by_the_phone_team(Reachability one, Reachability neighbour, FirstStep step) =>
        Assert.Equal(step, By(one, mail: one == Reachability.Mail).StepTo(By(neighbour, mail: neighbour == Reachability.Mail)));

    [Fact]
    public void Who_is_rung_and_has_a_mail_address_can_use_one() =>
        Assert.Equal(FirstStep.Mails, By(Reachability.Phone, mail: true).StepTo(By(Reachability.Mail, mail: true)));

    private static Resident By(Reachability reachability, bool mail) =>
        Resident
            .Join(
                Id.New<ResidentId>(),
                new(
                    "Truus",
                    null,
                    reachability,
                    mail ? EmailAddress.From("truus@voorbeeld.nl").Value : null,
                    reachability == Reachability.RingsUs ? null : PhoneNumber.Written("+31612345678").Value
                ),
                new("BU05460800"),
                new(2026, 11, 30)
            )
            .Value;
}
