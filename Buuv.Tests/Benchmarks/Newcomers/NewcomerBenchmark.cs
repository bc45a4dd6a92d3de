using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Moderation;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal;
using Buuv.Portal.Commands;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.Demo;
using Buuv.Portal.Features.Moderation;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods.Import;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Buuv.Portal.Platform.Undo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace Buuv.Benchmarks.Newcomers;

/// <summary>Lives the year of leiden-2018 again by the commands of the portal, with everybody new at their first step, and counts what
/// waits for a moderator. All of them are honest: what waits is the price that neighbours and moderators pay.</summary>
internal static class NewcomerBenchmark
{
    private static readonly StaffActor Wim = new("Wim", [new Duty(StaffRole.Moderator, null)]) { AccountId = Guid.NewGuid() };

    public static async Task<int> RunAsync(Size size)
    {
        await using var first = await Portal.OpenAsync(DateTime.UtcNow);
        if ((await first.Get<Presets>().SeedAsync("leiden-2018")).Refusal is { } refusal) throw new InvalidOperationException($"{refusal}");
        Console.WriteLine("newcomers: leiden-2018 lived again, everybody new for 30 days; per 100 actions of newcomers");
        Console.WriteLine(
            "| | actions | wait first | first contact: answers | messages | yeses "
                + "| for their words | looked at afterwards | allowed to wait |"
        );
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var member in new[] { true, false })
        {
            var told = await LiveAgainAsync(first, member, size.Of(int.MaxValue, 150));
            Console.WriteLine(
                $"| {(member ? "full members from the first day" : "no full members yet")} "
                    + $"| {told.Actions} | {told.Per100(told.Waited):0.0} "
                    + $"| {told.Per100(told.First(ReviewOf.Response)):0.0} | "
                    + $"{told.Per100(told.First(ReviewOf.Message)):0.0} | {told.Per100(told.First(ReviewOf.Yes)):0.0} "
                    + $"| {told.Per100(told.Words):0.0} | {told.Per100(told.After):0.0} | {(member ? "15" : "")} |"
            );
        }
        return 0;
    }

    private static async Task<Count> LiveAgainAsync(Portal first, bool member, int most)
    {
        await using var town = await first.Database.CreateDbContextAsync();
        var (posts, responses) = (
            await town.Posts.ToDictionaryAsync(post => post.Id),
            await town.Responses.ToDictionaryAsync(row => row.Id)
        );
        var (people, said) = (
            await town.Residents.ToDictionaryAsync(row => row.Id),
            await town.Messages.ToDictionaryAsync(row => row.Id.Value)
        );
        var talkOf = await town.Conversations.ToDictionaryAsync(conversation => conversation.ResponseId, conversation => conversation.Id);
        var happened = (await town.DomainEvents.OrderBy(row => row.Sequence).ToListAsync())
            .Where(row =>
                row.ActorId is not null
                && row.Kind
                    is DomainEventKind.PostPlaced
                        or DomainEventKind.ResponseGiven
                        or DomainEventKind.MessageSaid
                        or DomainEventKind.ResponseAccepted
            )
            .Take(most)
            .ToList();

        await using var portal = await Portal.OpenAsync(happened[0].At);
        var (places, conversations) = (portal.Get<PostCommands>(), portal.Get<ConversationCommands>());
        var (newPosts, newTalks, known) = (
            new Dictionary<PostId, PostId>(),
            new Dictionary<ConversationId, ConversationId>(),
            new Dictionary<ResidentId, DateTime>()
        );
        var count = new Count();
        foreach (var domainEvent in happened)
        {
            var by = domainEvent.ActorId!.Value;
            portal.Now = domainEvent.At;
            if (known.TryAdd(by, domainEvent.At)) await portal.JoinAsync(people[by], member);
            var refusal = domainEvent.Kind switch
            {
                DomainEventKind.PostPlaced => Keep(
                    newPosts,
                    domainEvent.PostId!.Value,
                    await places.PlaceAsync(Guid.NewGuid(), new(by), DraftOf(posts[domainEvent.PostId.Value]))
                ),
                DomainEventKind.ResponseGiven => newPosts.TryGetValue(domainEvent.PostId!.Value, out var post)
                    ? Keep(
                        newTalks,
                        talkOf[domainEvent.ResponseId!.Value],
                        await conversations.RespondAsync(Guid.NewGuid(), new(by), post, responses[domainEvent.ResponseId.Value].Text)
                    )
                    : new NotFound(),
                DomainEventKind.MessageSaid => newTalks.TryGetValue(domainEvent.ConversationId!.Value, out var conversation)
                    ? (await conversations.SayAsync(Guid.NewGuid(), new(by), conversation, said[domainEvent.SubjectId!.Value].Text)).Refusal
                    : new NotFound(),
                _ => newTalks.TryGetValue(talkOf[domainEvent.ResponseId!.Value], out var conversation)
                    ? (await conversations.SayYesAsync(new(by), conversation)).Refusal
                    : new NotFound(),
            };
            var isNew = known[by] > domainEvent.At.AddDays(-30);
            if (refusal is null && isNew) count.Actions++;
            foreach (var review in await portal.OpenReviewsAsync())
            {
                if (isNew)
                    count.Add(review);
                if ((await portal.Get<ReviewCommands>().LetThroughAsync(Wim, review.Id)).Refusal is { } wrong)
                    throw new InvalidOperationException($"{wrong}");
                await portal.LetGoOnAsync();
            }
        }
        return count;
    }

    private static Refusal? Keep<T>(Dictionary<T, T> made, T before, Result<T> now) where T : notnull
    {
        if (now.IsDone) made[before] = now.Value;
        return now.Refusal;
    }

    private static Draft DraftOf(Post post) =>
        new(post.Kind, post.Category, post.Text, post.Timing)
        {
            PeopleNeeded = post.PeopleNeeded,
            Reach = post.Reach,
            Extras = post.Extras,
        };

    private sealed class Count
    {
        private readonly List<Review> reviews = [];

        public int Actions { get; set; }

        public int Waited => reviews.Count(review => review.WasHeld);

        public int Words =>
            reviews.Count(review => review.WasHeld && (review.Why & (ReviewWhy.Signals | ReviewWhy.TooBig | ReviewWhy.OddName)) != 0);

        public int After => reviews.Count(review => !review.WasHeld);

        public int First(ReviewOf what) =>
            reviews.Count(review => review.Of == what && review.WasHeld && review.Why.HasFlag(ReviewWhy.FirstContact));

        public double Per100(int part) => 100.0 * part / Math.Max(1, Actions);

        public void Add(Review review) => reviews.Add(review);
    }

    /// <summary>The portal's own services on a database of their own, at a moment that is set.</summary>
    private sealed class Portal : TimeProvider, IAsyncDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("buuv-newcomers-").FullName;
        private readonly ServiceProvider services;

        private Portal(DateTime now)
        {
            Now = now;
            var (registered, environment) = (new ServiceCollection(), new HostingEnvironment { EnvironmentName = "Development" });
            var configuration = new ConfigurationBuilder()
                .AddInMemoryCollection(
                    new Dictionary<string, string?>
                    {
                        ["BUUV_DATA_DIR"] = folder,
                        ["Portal:PublicAddress"] = "https://buuv.example.org",
                        ["Safety:ResponsesPerDayWhenNew"] = "1000",
                        ["Safety:ResponsesPerDay"] = "1000",
                    }
                )
                .Build();
            registered.AddSingleton<IConfiguration>(configuration);
            registered.AddSingleton<IHostEnvironment>(environment);
            registered.AddPortal(configuration, environment);
            registered.AddLogging(logging => logging.ClearProviders());
            registered.Replace(ServiceDescriptor.Singleton<TimeProvider>(this));
            services = registered.BuildServiceProvider();
        }

        public DateTime Now { get; set; }

        public IDbContextFactory<BuuvDb> Database => Get<IDbContextFactory<BuuvDb>>();

        public static async Task<Portal> OpenAsync(DateTime now)
        {
            var portal = new Portal(now);
            await DatabaseStartup.MigrateAsync(portal.Get<DataSettings>(), portal, NullLogger.Instance);
            foreach (var file in NeighbourhoodImport.BuiltIn.Values)
            {
                await using var content = NeighbourhoodImport.OpenBuiltIn(file);
                await portal.Get<NeighbourhoodImport>().ImportAsync(file, content);
            }
            return portal;
        }

        public T Get<T>() where T : notnull => services.GetRequiredService<T>();

        public override DateTimeOffset GetUtcNow() => new(DateTime.SpecifyKind(Now, DateTimeKind.Utc));

        /// <summary>They come in now, under the id and by the way they had.</summary>
        public async Task JoinAsync(Resident known, bool member)
        {
            var who = new Introduction(known.FirstName, known.Alias, known.Reachability, known.Email, known.Phone, known.Languages);
            var resident = Resident.Join(known.Id, who, known.Neighbourhood, Now).Value;
            if (member) resident.BecomeMember(MembershipGround.BoardCode, Now);
            await Get<WriteGate>().WriteAsync(db =>
            {
                db.Add(resident);
                return Task.FromResult(Result.Done);
            });
        }

        /// <summary>What was let through goes on, ten seconds later.</summary>
        public Task LetGoOnAsync()
        {
            Now += UndoableDeed.Pause;
            return Get<DeedRelease>().ReleaseDueAsync();
        }

        public async Task<IReadOnlyList<Review>> OpenReviewsAsync()
        {
            await using var db = await Database.CreateDbContextAsync();
            return await db.Reviews.Where(review => review.Verdict == null).ToListAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await services.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, true);
        }
    }
}
