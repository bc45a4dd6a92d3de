using Buuv.Domain;
using Buuv.Domain.Notifications;
using Buuv.Domain.Phone;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Phone.CallBacks;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Tests.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Phone;

/// <summary>Truus (071 123 45 67) is rung by Joke of the phone team of the Slaaghwijk; Samer gets mail. It is Monday, half past
/// nine.</summary>
internal sealed class CallStreet : IAsyncDisposable
{
    public static readonly StaffActor Joke = new("Joke", [new Duty(StaffRole.PhoneVolunteer, "BU05460800")]) { Account = Guid.NewGuid() };

    private CallStreet(SmallStreet neighbours) => Neighbours = neighbours;

    public SmallStreet Neighbours { get; }

    public ResidentId Truus { get; private init; }

    public ResidentId Samer { get; private init; }

    public DateTime Now => Neighbours.Door.Clock.Now;

    public CallBackCommands Commands => Neighbours.Door.Get<CallBackCommands>();

    public CallBackQueries Queries => Neighbours.Door.Get<CallBackQueries>();

    public static async Task<CallStreet> SettleAsync()
    {
        var neighbours = await SmallStreet.SettleAsync();
        var clock = neighbours.Door.Clock;
        var monday = DutchTime.Of(clock.Now).Date.AddDays(1);
        while (monday.DayOfWeek != DayOfWeek.Monday) monday = monday.AddDays(1);
        clock.Move(DutchTime.ToUtc(monday.AddHours(9.5)) - clock.Now);
        return new(neighbours)
        {
            Truus = await neighbours.JoinAsync("Truus", "071 123 45 67"),
            Samer = await neighbours.JoinAsync("Samer", "samer@voorbeeld.nl"),
        };
    }

    /// <summary>Samer answers a vraag of Truus.</summary>
    public async Task<PostId> SamerAnswersAsync(string title = "Wie rijdt met mij mee?")
    {
        var post = await Neighbours.PlaceAsync(Truus, title);
        await Neighbours.AnswerAsync(Samer, post);
        return post;
    }

    public async Task<IReadOnlyList<CallView>> WaitingAsync(StaffActor? actor = null)
    {
        await Neighbours.PromisedAsync();
        return await Queries.WaitingAsync(actor ?? Joke);
    }

    /// <summary>The one thing that waits for somebody.</summary>
    public async Task<CallBackId> OnlyAsync(ResidentId who, NotificationKind kind) =>
        Assert.Single(await Neighbours.PromisedAsync(), promise => promise.Resident == who && promise.Kind == kind && promise.IsOpen).Id;

    public async Task<CallBack> FindAsync(CallBackId id)
    {
        await using var db = Neighbours.Door.Read();
        return await db.CallBacks.SingleAsync(promise => promise.Id == id);
    }

    public async Task<Post> PostAsync(PostId id)
    {
        await using var db = Neighbours.Door.Read();
        return await db
            .Posts.Include(post => post.Responses)
            .Include(post => post.Matches)
            .AsSplitQuery()
            .SingleAsync(post => post.Id == id);
    }

    public Task PreferAsync(ResidentId who, BestTimes best) => Neighbours.Door.Gate.WriteAsync(async db =>
    {
        (await db.Residents.FindAsync(who))!.PreferToBeCalled(best);
        return Result.Done;
    });

    public ValueTask DisposeAsync()
    {
        Neighbours.Dispose();
        return ValueTask.CompletedTask;
    }
}
