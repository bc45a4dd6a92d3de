using System.Text;
using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Events;
using Buuv.Domain.Posts.Matches;

namespace Buuv.Tests.Domain.Care;

public sealed class PlaceReportTests
{
    private static readonly CaseWorker Saskia = new(Guid.NewGuid(), "Saskia");

    private readonly Street street = new();

    [Fact]
    public void A_place_is_reported_without_anybody_in_it()
    {
        var report = Reported().Value;

        Assert.True(report.IsAboutPlace);
        Assert.Null(report.SubjectId);
        Assert.Equal("Het pad achter de school", Encoding.UTF8.GetString(report.Place!));
        Assert.Equal([DomainEventKind.ConcernRaised], Street.Happened(report));
    }

    [Fact]
    public void Where_it_is_and_what_is_the_matter_are_needed_and_have_an_end()
    {
        Assert.Equal(new SpotMissing(), Reported(place: " ​ ").Refusal);
        Assert.Equal(new PlaceTooLong(121, 120), Reported(place: new string('a', 121)).Refusal);
        Assert.Equal(new WordsMissing(), Reported(words: " ").Refusal);
        Assert.Equal(new MessageTooLong(2001, 2000), Reported(words: new string('a', 2001)).Refusal);
    }

    [Fact]
    public void Whoever_looks_says_what_came_of_it_for_who_reported_it()
    {
        var report = Reported().Value;
        Assert.Equal(new CaseNotTaken(), report.Finish(Saskia, "Er staat een lamp.", Seal, Street.Noon).Refusal);
        Assert.Null(report.TakeUp(Saskia, new(2026, 11, 24)).Refusal);

        Assert.Null(report.Finish(Saskia, "Er staat een lamp.", Seal, Street.Noon).Refusal);

        Assert.Equal(("Er staat een lamp.", (byte[]?)null, Street.Noon), (report.ToldBack, report.Result, report.DoneAt!.Value));
        Assert.Equal([DomainEventKind.ConcernRaised, DomainEventKind.PlaceLookedAt], Street.Happened(report));
    }

    [Fact]
    public void A_worry_about_somebody_is_told_back_to_nobody()
    {
        var worry = Concern.Raise(Id.New<ConcernId>(), street.Ria, "Ze klonk zo moe.", Guid.NewGuid(), "Joke", Seal, Street.Noon).Value;
        worry.TakeUp(Saskia, new(2026, 11, 24));

        Assert.Null(worry.Finish(Saskia, "Het gaat goed.", Seal, Street.Noon).Refusal);

        Assert.Null(worry.ToldBack);
        Assert.Equal([DomainEventKind.ConcernRaised], Street.Happened(worry));
    }

    private Result<Concern> Reported(string? place = "Het pad achter de school", string? words = "De lamp is kapot.") =>
        Concern.RaiseAboutPlace(Id.New<ConcernId>(), street.Ria.Neighbourhood, place, words, street.Ria.Id.Value, "Ria", Seal, Street.Noon);

    private static byte[] Seal(Guid record, SealedField field, string words) => Encoding.UTF8.GetBytes(words);
}
