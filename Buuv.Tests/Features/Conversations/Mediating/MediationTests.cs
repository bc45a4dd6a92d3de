using Buuv.Domain;
using Buuv.Domain.Conversations;
using Buuv.Domain.Events;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.Conversations.Mediating;
using Buuv.Portal.Platform.Privacy.PersonalData;
using Buuv.Portal.Platform.Workplace;
using Buuv.Tests.Features.Matching.Desk;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Conversations.Mediating;

/// <summary>Ria and Samer talk. Saskia, a broker of their town, may think along when both want it, and not a minute longer.</summary>
public sealed class MediationTests : IAsyncLifetime
{
    private BrokerStreet street = null!;
    private ConversationId talk;
    private ResidentId ria, samer;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private MediationCommands Commands => street.Database.Get<MediationCommands>();

    private MediationQueries Queries => street.Database.Get<MediationQueries>();

    private ConversationCommands Talks => street.Database.Get<ConversationCommands>();

    public async ValueTask InitializeAsync()
    {
        street = await BrokerStreet.OpenAsync();
        var post = await street.AskedAsync();
        (ria, samer) = (post.AuthorId, street.Samer.Id);
        talk = (await Talks.RespondAsync(Guid.NewGuid(), new(samer), post.Id, "Dat doe ik graag.")).Value;
    }

    public ValueTask DisposeAsync() => street.DisposeAsync();

    [Fact]
    public async Task Before_both_agree_a_broker_sees_nothing_of_it_and_can_do_nothing()
    {
        Assert.Null((await Commands.WantAsync(new(ria), talk)).Refusal);
        Assert.Null((await Commands.AgreeAsync(new(ria), talk)).Refusal);
        var id = await OnlyAsync();

        Assert.Empty(await Queries.ListAsync(BrokerStreet.Saskia, Cancel));
        Assert.Null(await Queries.FindAsync(BrokerStreet.Saskia, id));
        Assert.Empty(await Queries.SaidAsync(BrokerStreet.Saskia, id));
        Assert.IsType<MediationOver>((await Commands.JoinAsync(BrokerStreet.Saskia, id)).Refusal);
        Assert.IsType<NotAllowed>((await Commands.ReadAsync(BrokerStreet.Saskia, id)).Refusal);
        Assert.IsType<NotAllowed>((await Commands.SayAsync(Guid.NewGuid(), BrokerStreet.Saskia, id, "Dag.")).Refusal);
    }

    [Fact]
    public async Task When_both_agreed_one_broker_of_that_place_joins_by_name_reads_and_writes_and_each_reading_is_written_down()
    {
        var id = await AgreedAsync();
        Assert.Single(await WaitingAsync());
        Assert.Empty(await Queries.ListAsync(BrokerStreet.Karel, Cancel));
        Assert.IsType<NotAllowed>((await Commands.JoinAsync(BrokerStreet.Karel, id)).Refusal);
        Assert.IsType<NotAllowed>((await Commands.JoinAsync(BrokerStreet.Bo, id)).Refusal);
        Assert.Empty(await Queries.SaidAsync(BrokerStreet.Saskia, id));

        Assert.Null((await Commands.JoinAsync(BrokerStreet.Saskia, id)).Refusal);
        Assert.Equal(new MediatorThere("Saskia"), (await Commands.JoinAsync(BrokerStreet.Otto, id)).Refusal);
        Assert.Empty(await WaitingAsync());
        for (var reading = 0; reading < 2; reading++) Assert.Null((await Commands.ReadAsync(BrokerStreet.Saskia, id)).Refusal);
        Assert.Equal("Dat doe ik graag.", Assert.Single(await Queries.SaidAsync(BrokerStreet.Saskia, id)).Text);
        var command = Guid.NewGuid();
        street.Database.Clock.Move(TimeSpan.FromMinutes(1));
        for (var press = 0; press < 2; press++)
            Assert.Null((await Commands.SayAsync(command, BrokerStreet.Saskia, id, "Zullen we het eens zien?")).Refusal);

        foreach (var one in new[] { ria, samer })
        {
            var said = (await street.Database.Get<ConversationQueries>().SaidAsync(talk, one))[^1];
            Assert.Equal(("Saskia van Buuv", "Zullen we het eens zien?", false), (said.Name, said.Text, said.Mine));
        }
        await using var db = street.Database.Read();
        Assert.Equal(2, await db.Audit.CountAsync(entry => entry.Kind == nameof(DomainEventKind.MediatorRead), Cancel));
        Assert.Equal(2, await db.DomainEvents.CountAsync(one => one.Kind == DomainEventKind.MediatorSaid, Cancel));
    }

    [Fact]
    public async Task Either_of_the_two_or_the_broker_ends_it_and_from_then_on_nothing_is_read()
    {
        Func<MediationId, Task<Refusal?>>[] ways =
        [
            async _ => (await Commands.EndAsync(new(ria), talk)).Refusal,
            async _ => (await Commands.EndAsync(new(samer), talk)).Refusal,
            async id => (await Commands.LeaveAsync(BrokerStreet.Saskia, id)).Refusal,
        ];
        foreach (var end in ways)
        {
            var id = await AgreedAsync();
            await Commands.JoinAsync(BrokerStreet.Saskia, id);
            Assert.Null(await end(id));
            Assert.Null(await end(id));

            Assert.Empty(await Queries.SaidAsync(BrokerStreet.Saskia, id));
            Assert.IsType<NotAllowed>((await Commands.ReadAsync(BrokerStreet.Saskia, id)).Refusal);
            Assert.IsType<NotAllowed>((await Commands.SayAsync(Guid.NewGuid(), BrokerStreet.Saskia, id, "Nog iets.")).Refusal);
            Assert.False((await Queries.FindAsync(BrokerStreet.Saskia, id))!.IsOpen);
        }
    }

    [Fact]
    public async Task A_no_is_the_end_of_the_question_and_a_stranger_asks_and_ends_nothing()
    {
        Assert.IsType<NotAllowed>((await Commands.WantAsync(new(Id.New<ResidentId>()), talk)).Refusal);
        Assert.IsType<NotFound>((await Commands.WantAsync(new(ria), Id.New<ConversationId>())).Refusal);
        await Commands.WantAsync(new(ria), talk);
        var id = await OnlyAsync();
        Assert.IsType<NotAllowed>((await Commands.EndAsync(new(Id.New<ResidentId>()), talk)).Refusal);
        Assert.Null((await Commands.EndAsync(new(samer), talk)).Refusal);

        Assert.IsType<MediationOver>((await Commands.AgreeAsync(new(samer), talk)).Refusal);
        Assert.Null(await Queries.FindAsync(BrokerStreet.Saskia, id));
        Assert.Null(await Queries.OfTalkAsync(talk, ria));
    }

    [Fact]
    public async Task Two_who_press_at_the_same_time_agreed_by_that_and_a_block_between_them_shuts_it()
    {
        await Commands.WantAsync(new(ria), talk);
        await Commands.WantAsync(new(samer), talk);
        var id = await OnlyAsync();
        await Commands.JoinAsync(BrokerStreet.Saskia, id);
        Assert.NotEmpty(await Queries.SaidAsync(BrokerStreet.Saskia, id));

        await street.BlockAsync(ria, samer);

        Assert.Empty(await Queries.SaidAsync(BrokerStreet.Saskia, id));
        Assert.IsType<NotFound>((await Commands.ReadAsync(BrokerStreet.Saskia, id)).Refusal);
    }

    [Fact]
    public async Task Who_thought_along_stands_in_the_data_of_both_with_what_was_said()
    {
        var id = await AgreedAsync();
        await Commands.JoinAsync(BrokerStreet.Saskia, id);
        await Commands.SayAsync(Guid.NewGuid(), BrokerStreet.Saskia, id, "Zullen we het eens zien?");
        await using var db = street.Database.Read();
        var set = PersonalDataSets.All.Single(one => one.Name == "mediations");

        foreach (var one in new[] { ria, samer })
            Assert.Contains(await set.ReadAsync(db, one), row => row.Words == "Zullen we het eens zien?");
        Assert.Empty(await set.ReadAsync(db, Id.New<ResidentId>()));
    }

    private async Task<MediationId> AgreedAsync()
    {
        Assert.Null((await Commands.WantAsync(new(ria), talk)).Refusal);
        Assert.Null((await Commands.AgreeAsync(new(samer), talk)).Refusal);
        return await OnlyAsync();
    }

    private async Task<MediationId> OnlyAsync()
    {
        await using var db = street.Database.Read();
        return (await db.Mediations.SingleAsync(one => one.EndedAt == null, Cancel)).Id;
    }

    private async Task<IReadOnlyList<WaitingWork>> WaitingAsync() =>
        await street.Database.Get<IEnumerable<IWorkQueue>>().OfType<MediationQueue>().Single().WaitingAsync(BrokerStreet.Otto, Cancel);
}
