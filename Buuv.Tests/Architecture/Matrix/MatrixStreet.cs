using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Notifications;
using Buuv.Domain.Phone;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.Demo;
using Buuv.Portal.Features.Phone;
using Buuv.Portal.Features.Phone.CallBacks;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Tests.Features.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Buuv.Tests.Architecture.Matrix;

/// <summary>Where every command is tried by everybody. All of it lies in Leiden: Ria asks, Youssef helps her, Noor arranges things for Ria,
/// Samer is just a neighbour, and Jan lives in Leiderdorp. Ans is rung by the phone team. Each try gets a fresh thing to do something
/// with.</summary>
public sealed class MatrixStreet : FrontDoor, IAsyncLifetime
{
    public const string Town = "GM0546";
    public const string OtherTown = "GM0547";

    private static readonly StaffActor Everywhere = new("Saskia", [new(StaffRole.Broker, null), new(StaffRole.Admin, null)])
    {
        AccountId = Guid.NewGuid(),
    };

    public MatrixStreet()
    {
        Settings["Limits:FormsPerMinute"] = "100000";
        Settings["Limits:ReportsPerHour"] = "100000";
        // One neighbour is asked by everybody.
        Settings["Safety:InvitationsPerWeek"] = Settings["Safety:ResponsesPerDay"] = "1000";
        // The same words a hundred times over would wait for a person.
        Settings["Safety:FlagFrom"] = Settings["Safety:HoldFrom"] = "100";
    }

    public ResidentId Ria { get; private set; }

    public ResidentId Youssef { get; private set; }

    public ResidentId Noor { get; private set; }

    public ResidentId Samer { get; private set; }

    public ResidentId Jan { get; private set; }

    public ResidentId Ans { get; private set; }

    public NoticeBoard Board { get; private set; } = null!;

    public NeighbourhoodMap Map => Get<NeighbourhoodDirectory>().Map;

    private DateTime Now => Clock.Now;

    public async ValueTask InitializeAsync()
    {
        var monday = DutchTime.Of(Now).Date.AddDays(1);
        while (monday.DayOfWeek != DayOfWeek.Monday) monday = monday.AddDays(1);
        Clock.Move(DutchTime.ToUtc(monday.AddHours(9.5)) - Now);
        Assert.True((await Get<Presets>().SeedAsync("street")).IsDone);
        await using var db = Read();
        async Task<ResidentId> Named(string name) => (await db.Residents.FirstAsync(resident => resident.FirstName == name)).Id;
        (Ria, Youssef, Noor, Samer, Ans) = (
            await Named("Ria"),
            await Named("Youssef"),
            await Named("Noor"),
            await Named("Samer"),
            await Named("Ans")
        );
        Board = await db.NoticeBoards.FirstAsync(board => board.Slug == "de-kooi");
        var leiderdorp = Map.Neighbourhoods.First(neighbourhood => neighbourhood.Municipality.Value == OtherTown);
        var jan = Resident.Join(Id.New<ResidentId>(), new("Jan", null, Reachability.Web, null, null), leiderdorp.Code, Now).Value;
        Jan = jan.Id;
        var (ria, noor) = (
            await db.Residents.FirstAsync(resident => resident.Id == Ria),
            await db.Residents.FirstAsync(resident => resident.Id == Noor)
        );
        await AddAsync(jan, OnBehalfOf.Begin(Id.New<OnBehalfOfId>(), ria, noor, Deputy.Family, agreed: true, Now).Value);
    }

    /// <summary>A note of Ria's that hangs.</summary>
    public Task<PostId> NoteAsync() => NoteAsync(Ria);

    /// <summary>A note of Ria's that she took down.</summary>
    public async Task<PostId> ClosedNoteAsync()
    {
        var post = await NoteAsync();
        Assert.True((await Get<PostCommands>().WithdrawAsync(new(Ria), post)).IsDone);
        return post;
    }

    private async Task<PostId> NoteAsync(ResidentId author) =>
        Done(
            await Get<PostCommands>()
                .PlaceAsync(
                    Guid.NewGuid(),
                    new(author),
                    new(
                        PostKind.Request,
                        Category.Garden,
                        PostText.From("Wie wiedt mijn tuin?", "Ik kan niet bukken.").Value,
                        Timing.From(DayPart.Anytime, Rhythm.Once, null, DateOnly.FromDateTime(Now)).Value
                    )
                )
        );

    /// <summary>Youssef answered a note of Ria's.</summary>
    public async Task<ConversationId> TalkAsync() =>
        Done(await Get<ConversationCommands>().RespondAsync(Guid.NewGuid(), new(Youssef), await NoteAsync(), "Dat doe ik graag."));

    /// <summary>Ria said yes to Youssef.</summary>
    public async Task<MatchId> MatchAsync() => Done(await Get<ConversationCommands>().SayYesAsync(new(Ria), await TalkAsync()))!.Value;

    /// <summary>Somebody thinks of Ria for a note of another.</summary>
    public async Task<InvitationId> InvitationAsync() => (await InviteAsync(Ria)).Id;

    /// <summary>Ans is asked whether a note of another is something for her, and is to be rung about it.</summary>
    public async Task<CallBackId> InvitedCallAsync()
    {
        var asked = await InviteAsync(Ans);
        var news = new Notification(Ans, NotificationKind.Invited, $"tried:{asked.Id.Value}")
        {
            PostId = asked.PostId, SubjectId = asked.Id.Value,
        };
        var promise = CallBack.Promise(Id.New<CallBackId>(), news, Now);
        await AddAsync(promise);
        return promise.Id;
    }

    private async Task<Invitation> InviteAsync(ResidentId who)
    {
        var placed = await NoteAsync(Samer);
        await using var db = Read();
        var (note, neighbour) = (
            await db.Posts.FirstAsync(post => post.Id == placed),
            await db.Residents.FirstAsync(resident => resident.Id == who)
        );
        var invitation = Invitation.Send(Id.New<InvitationId>(), note, neighbour, "Mina", Now).Value;
        await AddAsync(invitation);
        return invitation;
    }

    /// <summary>Noor arranges things for a person of her own, made for this try.</summary>
    public async Task<OnBehalfOfId> ArrangementAsync()
    {
        await using var db = Read();
        var (ria, noor) = (
            await db.Residents.FirstAsync(resident => resident.Id == Ria),
            await db.Residents.FirstAsync(resident => resident.Id == Noor)
        );
        if (await db.OnBehalf.FirstOrDefaultAsync(row => row.ResidentId == Ria && row.EndedAt == null) is { } going)
            return going.Id;
        var begun = OnBehalfOf.Begin(Id.New<OnBehalfOfId>(), ria, noor, Deputy.Family, agreed: true, Now).Value;
        await AddAsync(begun);
        return begun.Id;
    }

    /// <summary>Ans asked to be rung.</summary>
    public async Task<CallBackId> CallBackAsync() => Done(await Get<CallBackCommands>().AskAsync(Guid.NewGuid(), Everywhere, Ans));

    /// <summary>Youssef answered a note of Ans and wrote to her: she is told by phone.</summary>
    public async Task<CallBackId> SaidAsync()
    {
        var ans = (await Get<Deputies>().ForAsync(Everywhere, Ans)).Value;
        var post = Done(
            await Get<PostCommands>()
                .PlaceAsync(
                    Guid.NewGuid(),
                    ans,
                    new(
                        PostKind.Request,
                        Category.Walking,
                        PostText.From("Wie loopt een rondje mee?", "Rustig aan.").Value,
                        Timing.From(DayPart.Anytime, Rhythm.Once, null, DateOnly.FromDateTime(Now)).Value
                    )
                )
        );
        var conversation = Done(await Get<ConversationCommands>().RespondAsync(Guid.NewGuid(), new(Youssef), post, "Graag."));
        var promise = CallBack.Promise(
            Id.New<CallBackId>(),
            new(Ans, NotificationKind.Said, $"said:{conversation.Value}") { PostId = post, SubjectId = conversation.Value },
            Now
        );
        await AddAsync(promise);
        return promise.Id;
    }

    /// <summary>A call of Ans that a colleague began.</summary>
    public async Task<PhoneCallId> CallAsync()
    {
        var call = Id.New<PhoneCallId>();
        Assert.Null((await Get<CallLog>().PickUpAsync(Everywhere, call, Ans)).Refusal);
        return call;
    }

    /// <summary>An account of staff to do something with.</summary>
    public async Task<Guid> AccountAsync()
    {
        var mail = $"{Guid.NewGuid():N}@example.org";
        var account = new Account
        {
            UserName = mail,
            NormalizedUserName = mail.ToUpperInvariant(),
            Email = mail,
            SecurityStamp = "x",
            StaffName = "Piet",
        };
        await AddAsync(account, new AccountDuty { AccountId = account.Id, Role = StaffRole.Analyst, Scope = null });
        return account.Id;
    }

    public async Task AddAsync(params object[] things) => Assert.Null((await Gate.WriteAsync(db =>
    {
        db.AddRange(things);
        return Task.FromResult(Result.Done);
    })).Refusal);

    /// <summary>Does something with a service that lives as long as a request.</summary>
    public async Task<TResult> WithAsync<TService, TResult>(Func<TService, Task<TResult>> work) where TService : notnull
    {
        using var scope = Services.CreateScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private static T Done<T>(Result<T> result)
    {
        Assert.True(result.IsDone, $"{result.Refusal}");
        return result.Value;
    }
}
