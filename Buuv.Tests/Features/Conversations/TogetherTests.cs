using Buuv.Domain;
using Buuv.Domain.Conversations;
using Buuv.Domain.Events;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Conversations;

/// <summary>Many press at once. What was said to be done is there, once; whoever came too late is told kindly; on a slow machine somebody
/// may have to wait.</summary>
public sealed class TogetherTests : IAsyncLifetime
{
    private const int Many = 50;

    private readonly Street street = new();
    private TestDatabase database = null!;
    private Post post = null!;
    private Resident[] neighbours = [];

    private ConversationCommands Commands => database.Get<ConversationCommands>();

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.OpenAsync();
        post = street.RiaAsks();
        neighbours = [.. Enumerable.Range(1, Many).Select(number => Street.Join($"Buur {number}", Street.DeKooi))];
        await database.StoreAsync([street.Ria, .. neighbours, post]);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Of_fifty_yeses_at_once_one_is_a_match()
    {
        var conversations = neighbours
            .Select(neighbour => Conversation.Open(Id.New<ConversationId>(), post, Street.Answered(post, neighbour)))
            .ToArray();
        await database.StoreAsync([
            .. post.Responses,
            .. conversations.Select(conversation => conversation.Conversation),
            .. conversations.Select(conversation => conversation.First),
        ]);

        var answers = await AtOnce(conversations, conversation => Commands.SayYesAsync(new(street.Ria.Id), conversation.Conversation.Id));

        Assert.Single(answers, answer => answer.IsDone);
        Assert.All(answers.Where(answer => !answer.IsDone), answer =>
            Assert.True(answer.Refusal is Busy or PostClosed { Reason: ClosureReason.Matched }, $"{answer.Refusal}")
        );
        await using var db = database.Read();
        var match = await db.Matches.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(answers.Single(answer => answer.IsDone).Value, match.Id);
        var outcomes = await db
            .Responses.GroupBy(response => response.Outcome)
            .ToDictionaryAsync(same => same.Key, same => same.Count(), TestContext.Current.CancellationToken);
        Assert.Equal(new() { [ResponseOutcome.Accepted] = 1, [ResponseOutcome.TooLate] = Many - 1 }, outcomes);
        Assert.Equal(
            1,
            await db.DomainEvents.CountAsync(
                domainEvent => domainEvent.Kind == DomainEventKind.PostMatched,
                TestContext.Current.CancellationToken
            )
        );
        Assert.Equal(
            Many - 1,
            await db.DomainEvents.CountAsync(
                domainEvent => domainEvent.Kind == DomainEventKind.ResponseTooLate,
                TestContext.Current.CancellationToken
            )
        );
    }

    [Fact]
    public async Task Fifty_neighbours_at_once_have_fifty_conversations()
    {
        var answers = await AtOnce(neighbours, neighbour =>
            Commands.RespondAsync(Guid.NewGuid(), new(neighbour.Id), post.Id, "Ik kom graag."));

        var done = answers.Where(answer => answer.Refusal is not Busy).Select(answer => answer.Value).ToArray();
        Assert.NotEmpty(done);
        await using var db = database.Read();
        Assert.Equal(
            done.ToHashSet(),
            (await db.Conversations.Select(conversation => conversation.Id).ToListAsync(TestContext.Current.CancellationToken)).ToHashSet()
        );
        Assert.Equal(
            (done.Length, done.Length),
            (
                await db.Responses.CountAsync(TestContext.Current.CancellationToken),
                await db.Messages.CountAsync(TestContext.Current.CancellationToken)
            )
        );
    }

    [Fact]
    public async Task One_neighbour_who_answers_fifty_times_has_one_conversation()
    {
        var answers = await AtOnce(Enumerable.Range(0, Many), _ =>
            Commands.RespondAsync(Guid.NewGuid(), new(neighbours[0].Id), post.Id, "Ik kom graag.")
        );

        Assert.Single(answers.Where(answer => answer.Refusal is not Busy).Select(answer => answer.Value).Distinct());
        await using var db = database.Read();
        Assert.Equal(
            (1, 1),
            (
                await db.Responses.CountAsync(TestContext.Current.CancellationToken),
                await db.Messages.CountAsync(TestContext.Current.CancellationToken)
            )
        );
    }

    [Fact]
    public async Task A_message_sent_again_is_said_once()
    {
        var (conversation, first) = Conversation.Open(Id.New<ConversationId>(), post, Street.Answered(post, neighbours[0]));
        await database.StoreAsync([.. post.Responses, conversation, first]);
        var command = Guid.NewGuid();

        var answers = await AtOnce(Enumerable.Range(0, 10), _ =>
            Commands.SayAsync(command, new(street.Ria.Id), conversation.Id, "Wat fijn!"));

        Assert.Single(answers.Where(answer => answer.Refusal is not Busy).Select(answer => answer.Value).Distinct());
        await using var db = database.Read();
        Assert.Equal(2, await db.Messages.CountAsync(TestContext.Current.CancellationToken));
    }

    private static Task<Result<T>[]> AtOnce<TFrom, T>(IEnumerable<TFrom> from, Func<TFrom, Task<Result<T>>> press) =>
        Task.WhenAll(from.Select(one => Task.Run(() => press(one))));
}
