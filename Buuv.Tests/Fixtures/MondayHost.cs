using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Undo;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Buuv.Tests.Fixtures;

/// <summary>A portal where it is Monday, half past nine: somebody is at the phone, whenever the tests run.</summary>
public class MondayHost : PortalHost
{
    public FakeTimeProvider Clock { get; } = new(Monday());

    /// <summary>What staff did so far is released to the world.</summary>
    public async Task TenSecondsLaterAsync()
    {
        Clock.Move(UndoableDeed.Pause);
        await Get<DeedRelease>().ReleaseDueAsync();
    }

    /// <summary>Samer answers the note with this number; who placed it wants to be rung.</summary>
    public async Task<PostId> SamerAnswersAsync(int number, string words)
    {
        await using var db = await Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync();
        var post = await db.Posts.SingleAsync(post => post.Number == new ShortCode(number));
        var samer = (await db.Residents.SingleAsync(resident => resident.FirstName == "Samer")).Id;
        Assert.Null((await Get<ConversationCommands>().RespondAsync(Guid.NewGuid(), new(samer), post.Id, words)).Refusal);
        await Get<NotificationDispatcher>().CatchUpAsync();
        return post.Id;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
    }

    // The next one, so that the browser, which has its own clock, keeps the cookies of that day.
    private static DateTime Monday()
    {
        var day = DateTime.UtcNow.Date.AddDays(1);
        while (day.DayOfWeek != DayOfWeek.Monday) day = day.AddDays(1);
        return DateTime.SpecifyKind(day.AddHours(8.5), DateTimeKind.Utc);
    }
}
