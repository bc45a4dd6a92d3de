using System.Text;
using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Care.Concerns;
using Buuv.Portal.Features.Care.Keys;
using Buuv.Portal.Features.OwnData;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Tests.Features.Phone;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Care.Concerns;

/// <summary>"Een donkere hoek": by web, at the desk for a caller, and by staff; one list, and who reported it hears what came of
/// it.</summary>
public sealed class PlaceReportTests : IAsyncLifetime
{
    private const string Words = "De lamp is kapot.";
    private const string Where = "Het pad achter de school";

    private CareStreet street = null!;
    private Resident ria = null!;

    private ConcernCommands Concerns => street.Database.Get<ConcernCommands>();

    private NeighbourhoodCode Slaaghwijk => ria.Neighbourhood;

    public async ValueTask InitializeAsync()
    {
        street = await CareStreet.OpenAsync();
        ria = await street.Database.MoveInAsync("Ria", mail: "ria@voorbeeld.nl");
    }

    public ValueTask DisposeAsync() => street.DisposeAsync();

    [Fact]
    public async Task A_place_stands_in_the_list_of_worries_and_whoever_reported_it_is_mailed_what_came_of_it()
    {
        var id = CareStreet.Done(await Concerns.RaiseAboutPlaceAsync(Guid.NewGuid(), new ResidentActor(ria.Id), Slaaghwijk, Where, Words));

        var line = Assert.Single((await Concerns.ListAsync(CareStreet.Saskia, CareStreet.Asks())).Rows);
        Assert.Null(line.Name);
        Assert.Equal((Words, Where, "Ria"), await OpenedAsync(id));
        Assert.Null((await Concerns.TakeUpAsync(CareStreet.Saskia, id, new(2026, 11, 24))).Refusal);
        Assert.Null((await Concerns.FinishAsync(CareStreet.Saskia, id, "Er staat nu een nieuwe lamp.")).Refusal);

        var mine = Assert.Single(await Concerns.ReportedAsync(new ResidentActor(ria.Id)));
        Assert.Equal((Where, "Er staat nu een nieuwe lamp.", "Saskia"), (mine.Place, mine.ToldBack, mine.Line.LooksAfter?.Name));
        Assert.Empty(await Concerns.ReportedAsync(new ResidentActor(street.Toos.Id)));
        await street.Database.Get<NotificationDispatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
        await using var db = street.Database.Read();
        var mail = await db.Outgoing.SingleAsync(message => message.To == "ria@voorbeeld.nl", TestContext.Current.CancellationToken);
        Assert.Contains("Dit kwam ervan: “Er staat nu een nieuwe lamp.”", mail.Body);
        Assert.Contains("/plek-melden", mail.Body);
    }

    [Fact]
    public async Task The_desk_reports_for_a_caller_in_her_name()
    {
        var id = CareStreet.Done(
            await Concerns.RaiseAboutPlaceAsync(
                Guid.NewGuid(),
                await street.Database.ForAsync(Desk.Joke, street.Toos.Id),
                Slaaghwijk,
                Where,
                Words
            )
        );

        Assert.Equal((Words, Where, "Toos (Joke)"), await OpenedAsync(id));
        Assert.Single(await Concerns.ReportedAsync(new ResidentActor(street.Toos.Id)));
    }

    [Fact]
    public async Task Staff_report_what_they_see_themselves_and_read_back_what_came_of_it()
    {
        var id = CareStreet.Done(await Concerns.RaiseAboutPlaceAsync(Guid.NewGuid(), CareStreet.Wim, Slaaghwijk, Where, Words));
        await Concerns.TakeUpAsync(CareStreet.Saskia, id, new(2026, 11, 24));
        Assert.Null((await Concerns.FinishAsync(CareStreet.Saskia, id, "Gedaan.")).Refusal);

        Assert.Equal("Gedaan.", Assert.Single(await Concerns.ReportedAsync(CareStreet.Wim)).ToldBack);
        // Nobody to mail: it is no resident.
        await street.Database.Get<NotificationDispatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
        await using var db = street.Database.Read();
        Assert.False(await db.Outgoing.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_report_and_one_without_a_buurt_is_none()
    {
        var command = Guid.NewGuid();
        Assert.Equal(
            CareStreet.Done(await Concerns.RaiseAboutPlaceAsync(command, new ResidentActor(ria.Id), Slaaghwijk, Where, Words)),
            CareStreet.Done(await Concerns.RaiseAboutPlaceAsync(command, new ResidentActor(ria.Id), Slaaghwijk, Where, Words)));
        foreach (var where in new NeighbourhoodCode?[] { null, new("BU00000000") })
            Assert.Equal(
                new NeighbourhoodMissing(),
                (await Concerns.RaiseAboutPlaceAsync(Guid.NewGuid(), new ResidentActor(ria.Id), where, Where, Words)).Refusal
            );
        Assert.Single((await Concerns.ListAsync(CareStreet.Saskia, CareStreet.Asks())).Rows);
        Assert.Empty((await Concerns.ListAsync(CareStreet.Ben, CareStreet.Asks())).Rows);
    }

    [Fact]
    public async Task Its_words_are_sealed_as_those_of_a_worry_also_with_a_new_key()
    {
        var id = CareStreet.Done(await Concerns.RaiseAboutPlaceAsync(Guid.NewGuid(), new ResidentActor(ria.Id), Slaaghwijk, Where, Words));
        await using (var db = street.Database.Read())
        {
            var row = await db.Concerns.SingleAsync(TestContext.Current.CancellationToken);
            Assert.All(new[] { row.Words, row.Place! }, stored => Assert.DoesNotMatch("lamp|pad", Encoding.Latin1.GetString(stored)));
        }
        street.Database.Clock.Move(TimeSpan.FromDays(1));
        Assert.Null((await street.Database.Get<CaseKeys>().RotateAsync(TimeSpan.Zero, TestContext.Current.CancellationToken)).Refusal);
        Assert.Equal((Words, Where, "Ria"), await OpenedAsync(id));
    }

    [Fact]
    public async Task Who_reported_it_reads_in_their_own_data_that_they_did_and_what_they_were_told()
    {
        var id = CareStreet.Done(await Concerns.RaiseAboutPlaceAsync(Guid.NewGuid(), new ResidentActor(ria.Id), Slaaghwijk, Where, Words));
        await Concerns.TakeUpAsync(CareStreet.Saskia, id, new(2026, 11, 24));
        await Concerns.FinishAsync(CareStreet.Saskia, id, "Er staat een lamp.");

        var sections = (await street.Database.Get<OwnDataQueries>().OfAsync(new(ria.Id))).Value.Sections;

        Assert.Equal(
            "Er staat een lamp.",
            Assert.Single(Assert.Single(sections, section => section.Kind.Name == "concerns").Records).Words
        );
    }

    private async Task<(string, string?, string)> OpenedAsync(ConcernId id)
    {
        var opened = CareStreet.Done(await Concerns.OpenAsync(CareStreet.Saskia, id));
        return (opened.Words, opened.Place, opened.RaisedBy);
    }
}
