using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Matching.Promises;
using Buuv.Portal.Features.Phone.CallBacks;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Fixtures;

/// <summary>A portal that asks neighbours of itself, and understands what they text back.</summary>
public sealed class AskingHost : MondayHost
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private int texts;

    /// <summary>So much time goes by, an hour at a time; each hour promises are kept and everybody is told.</summary>
    public async Task HoursPassAsync(int hours)
    {
        for (var hour = 0; hour < hours; hour++)
        {
            Clock.Move(TimeSpan.FromHours(1));
            await KeepAsync();
        }
    }

    /// <summary>Promises are kept, and everybody is told.</summary>
    public async Task KeepAsync()
    {
        await Get<PromiseKeeper>().KeepAsync(Cancel);
        await Get<NotificationDispatcher>().CatchUpAsync();
        Get<OutboxProcessor>().Wake();
    }

    /// <summary>A neighbour who likes to help in gardens, and agreed to being asked.</summary>
    /// <param name="address">A mail address or a number.</param>
    /// <param name="by">How they are told.</param>
    public async Task<ResidentId> GardenerAsync(
        string name, string address, string neighbourhood = "slaaghwijk", Reachability by = Reachability.Mail)
    {
        var (here, now) = (Get<NeighbourhoodDirectory>().Map.Find(neighbourhood)!, Clock.GetUtcNow().UtcDateTime);
        var isMail = by == Reachability.Mail;
        var who = new Introduction(
            name,
            null,
            by,
            isMail ? EmailAddress.From(address).Value : null,
            isMail ? null : TypedPhone.From(address).Value);
        var person = Resident.Join(Id.New<ResidentId>(), who, here.Code, now.AddDays(-60)).Value;
        person.BecomeMember(MembershipGround.Before, now.AddDays(-60));
        person.TakeEvents();
        var profile = HelperProfile.Of(person.Id);
        var wishes = new HelperWishes(true, CategorySet.Of(Category.Garden), [], false, default, HelperProfile.DefaultHowFar, null);
        Assert.Null(profile.Tell(wishes, now).Refusal);
        var kept = await Get<WriteGate>().WriteAsync(
            db =>
            {
                db.AddRange(person, profile);
                return Task.FromResult(Result.Done);
            },
            Cancel);
        Assert.Null(kept.Refusal);
        return person.Id;
    }

    /// <summary>Somebody texts this back.</summary>
    public async Task TextAsync(string number, string text) =>
        Assert.Null((await Get<TextReplies>().TakeAsync(new($"t-{++texts}", TypedPhone.From(number).Value, text))).Refusal);

    /// <summary>Who was asked for this vraag until now, in order.</summary>
    public async Task<IReadOnlyList<ResidentId>> AskedForAsync(string title)
    {
        await using var db = await Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync(Cancel);
        return await (
            from asked in db.Invitations
            join post in db.Posts on asked.PostId equals post.Id
            where post.Text.Title == title
            orderby asked.At
            select asked.NeighbourId).ToListAsync(Cancel);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Matching:AsksNeighbours", "true");
        builder.UseSetting("Matching:AwakeFrom", "08:00");
        builder.UseSetting("Matching:AwakeUntil", "21:00");
        builder.UseSetting("TextMessages:ReplyKey", "een-geheim-van-het-kantoor");
    }
}
