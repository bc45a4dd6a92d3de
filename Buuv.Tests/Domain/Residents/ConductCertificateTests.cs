using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;

namespace Buuv.Tests.Domain.Residents;

public sealed class ConductCertificateTests
{
    private const int Years = 3;

    private static readonly Guid Saskia = Guid.NewGuid();
    private static readonly DateOnly Today = DateOnly.FromDateTime(Street.Noon);

    private readonly Resident ria = new Street().Ria;

    [Fact]
    public void Of_the_paper_only_its_date_who_saw_it_and_when_are_kept()
    {
        var issued = Today.AddMonths(-2);
        ria.TakeEvents();

        var shown = Show(issued).Value;

        Assert.Equal(
            (ria.Id, issued, Today, Saskia, "Saskia"),
            (shown.Resident, shown.IssuedOn, shown.SeenOn, shown.SeenBy, shown.SeenByName)
        );
        Assert.Equal(issued.AddYears(Years), DateOnly.FromDateTime(shown.ValidUntil));
        var happened = Assert.Single(ria.TakeEvents());
        Assert.Equal((DomainEventKind.ConductNoted, ria.Id, Saskia), (happened.Kind, happened.By!.Value, happened.EnteredBy!.Value));
        Assert.True(happened.Kind.IsAudited());
    }

    [Fact]
    public void One_without_a_date_from_tomorrow_or_too_old_is_not_noted()
    {
        ria.TakeEvents();
        Assert.Equal(new DateUnclear(), Show(null).Refusal);
        Assert.Equal(new CertificateDateAhead(), Show(Today.AddDays(1)).Refusal);
        Assert.Equal(new CertificateTooOld(Years), Show(Today.AddYears(-Years)).Refusal);
        Assert.Empty(ria.TakeEvents());
        Assert.True(Show(Today.AddYears(-Years).AddDays(1)).IsDone);
    }

    [Fact]
    public void Whoever_stopped_shows_nothing_any_more()
    {
        ria.Stop(Street.Noon);
        Assert.Equal(new NotFound(), Show(Today).Refusal);
    }

    [Fact]
    public void Extra_care_is_for_childminding_and_homework_alone() =>
        Assert.Equal([Category.Babysitting, Category.Homework], Enum.GetValues<Category>().Where(category => category.AsksExtraCare()));

    private Result<ConductCertificate> Show(DateOnly? issued) =>
        ria.ShowConductCertificate(issued, Saskia, "Saskia de Vries", Years, Today, Street.Noon);
}
