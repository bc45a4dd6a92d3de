using System.Text;
using Buuv.Domain;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Commands;
using Buuv.Portal.Features.OwnData;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Privacy.PersonalData;
using Buuv.Portal.Platform.Settings;
using Buuv.Tests.Platform.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Buuv.Tests.Features.OwnData;

/// <summary>Zwaantje sees everything about herself, takes it along, and stops: then nothing of her is found in any file.</summary>
public sealed class StoppingTests : IAsyncLifetime
{
    private SmallStreet street = null!;
    private Zwaantje her = null!;

    private OwnDataCommands Commands => street.Door.Get<OwnDataCommands>();

    private DataSettings Data => street.Door.Get<DataSettings>();

    public async ValueTask InitializeAsync()
    {
        street = await SmallStreet.SettleAsync();
        her = await Zwaantje.MoveInAsync(street);
    }

    public ValueTask DisposeAsync()
    {
        street.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task She_reads_every_kind_that_is_kept_about_her_and_takes_it_along()
    {
        var view = (await street.Door.Get<OwnDataQueries>().OfAsync(new(her.Who))).Value;
        var expected = PersonalDataSets
            .All.Where(kind => kind is not NonPersonalDataSet)
            .Select(kind => kind.Name)
            .Except([
                "conduct", "housevolunteers", "deputies", "invitations", "halfway", "sheets", "concerns", "clients", "blocks", "looks",
                "codes", "passedon", "mediations", "requestnotes",
            ]);
        Assert.Equal(expected, view.Sections.Select(section => section.Kind.Name));
        var json = Encoding.UTF8.GetString(OwnDataExport.Json(view)).ToLowerInvariant().Replace("06 98 76 54 32", "0698765432");
        // What is sealed stays sealed: a professional tells it.
        Assert.Equal(["kooitje"], Zwaantje.Canaries.Where(canary => !json.Contains(canary)));
    }

    [Fact]
    public async Task After_one_press_nothing_of_her_is_found_in_database_log_drafts_and_outgoing()
    {
        var before = Zwaantje.FoundIn(street.Door.Folder, Zwaantje.Canaries).ToArray();
        Assert.All(Zwaantje.Canaries, canary => Assert.Contains(before, found => found.StartsWith(canary, StringComparison.Ordinal)));

        Assert.Null((await Commands.StopAsync(new(her.Who))).Refusal);
        Assert.Empty(Zwaantje.FoundIn(street.Door.Folder, Zwaantje.Canaries));

        // Nor afterwards, when neighbours are told.
        await street.ToldAsync();
        await street.Door.Get<OutboxProcessor>().TakeOutAsync();
        Assert.Empty(Zwaantje.FoundIn(street.Door.Folder, Zwaantje.Canaries));
    }

    [Fact]
    public async Task Neighbours_keep_what_is_theirs_and_are_told_kindly()
    {
        await Commands.StopAsync(new(her.Who));
        var told = await street.ToldAsync();
        Assert.Equal(2, told.Count(message => message.DedupeKey.StartsWith("stopped:", StringComparison.Ordinal)));
        Assert.All(told, message => Assert.Equal("samer@voorbeeld.nl", message.To));

        await using var db = street.Door.Read();
        var match = await db.Matches.SingleAsync();
        Assert.Null(match.Appointment);
        Assert.Equal(Erased.Name, (await db.Residents.SingleAsync(person => person.Id == match.AskerId)).PublicName);
        Assert.Equal(ClosureReason.Withdrawn, (await street.PostAsync(her.Open)).Closure!.Reason);
        Assert.Equal(ClosureReason.Matched, (await street.PostAsync(her.Garden)).Closure!.Reason);
        Assert.Contains(
            await db.Messages.Where(message => message.AuthorId == her.Samer).Select(message => message.Text).ToListAsync(),
            text => text == "Dat doe ik graag."
        );
        Assert.Equal(Erased.Words, (await db.PosterEditions.SingleAsync(edition => edition.Id == her.Edition)).Printed.Single().Title);
    }

    [Fact]
    public async Task Stopping_twice_changes_nothing_and_a_stopped_neighbour_does_nothing_more()
    {
        Assert.Null((await Commands.StopAsync(new(her.Who))).Refusal);
        Assert.Null((await Commands.StopAsync(new(her.Who))).Refusal);
        Assert.Single(await ErasureList.ReadAsync(Data.Erased));
        var draft = new Draft(
            PostKind.Offer,
            Category.Garden,
            PostText.From("Nog een keer", "").Value,
            Timing.From(DayPart.Anytime, Rhythm.Once, null, DateOnly.FromDateTime(street.Door.Clock.Now)).Value
        );
        Assert.IsType<NotAllowed>((await street.Posts.PlaceAsync(Guid.NewGuid(), new(her.Who), draft)).Refusal);
        Assert.IsType<NotFound>((await street.Door.Get<OwnDataQueries>().OfAsync(new(her.Who))).Refusal);
    }

    [Fact]
    public async Task A_backup_from_before_that_is_put_back_is_put_right_at_the_start()
    {
        await street.Door.Gate.TruncateLogAsync();
        var restored = Directory.CreateTempSubdirectory("buuv-restored-").FullName;
        File.Copy(Data.Database, Path.Combine(restored, "buuv.db"));
        await Commands.StopAsync(new(her.Who));
        File.Copy(Data.Erased, Path.Combine(restored, Path.GetFileName(Data.Erased)));
        Assert.NotEmpty(Zwaantje.FoundIn(restored, Zwaantje.Canaries));

        await DatabaseStartup.MigrateAsync(new() { Folder = restored }, street.Door.Clock, NullLogger.Instance);
        DataFolder.Close(restored);
        Assert.Empty(Zwaantje.FoundIn(restored, Zwaantje.Canaries));
        DataFolder.Remove(restored);
    }
}
