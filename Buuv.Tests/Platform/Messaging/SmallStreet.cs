using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Contact;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Phone;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Features.Accounts.Demo;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Persistence;
using Buuv.Tests.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Platform.Messaging;

/// <summary>A few neighbours behind a front door, who do what neighbours do, and what they are told of it.</summary>
public sealed class SmallStreet : IDisposable
{
    public static readonly NeighbourhoodCode Slaaghwijk = new("BU05460800");

    public FrontDoor Door { get; } = new();

    public ConversationCommands Talks => Door.Get<ConversationCommands>();

    public PostCommands Posts => Door.Get<PostCommands>();

    public static async Task<SmallStreet> SettleAsync()
    {
        var street = new SmallStreet();
        await street.Door.SettleLeidenAsync();
        return street;
    }

    /// <summary>Moves somebody in.</summary>
    /// <param name="address">Mail address or phone number: the way they want to be told; null for somebody who looks for
    /// themselves.</param>
    public async Task<ResidentId> JoinAsync(string name, string? address, params IReadOnlyList<string> languages)
    {
        var mail = address?.Contains('@') == true ? EmailAddress.From(address).Value : (EmailAddress?)null;
        var phone = address is not null && mail is null ? TypedPhone.From(address).Value : (PhoneNumber?)null;
        var by = (mail, phone) switch
        {
            (not null, _) => Reachability.Mail,
            (_, { IsMobile: true }) => Reachability.Text,
            (_, not null) => Reachability.Phone,
            _ => Reachability.Web,
        };
        var resident = Resident.Join(Id.New<ResidentId>(), new(name, null, by, mail, phone, languages), Slaaghwijk, Door.Clock.Now).Value;
        resident.BecomeMember(MembershipGround.Before, Door.Clock.Now);
        await Door.Gate.WriteAsync(db =>
        {
            db.Residents.Add(resident);
            return Task.FromResult(Result.Done);
        });
        return resident.Id;
    }

    public async Task<PostId> PlaceAsync(ResidentId author, string title, PostKind kind = PostKind.Request, DateOnly? date = null)
    {
        var timing = Timing.From(DayPart.Anytime, Rhythm.Once, date, DateOnly.FromDateTime(Door.Clock.Now)).Value;
        return (
            await Posts.PlaceAsync(
                Guid.NewGuid(),
                new(author),
                new Draft(kind, Category.Garden, PostText.From(title, "Wie helpt mij even?").Value, timing)
            )
        ).Value;
    }

    public async Task<ConversationId> AnswerAsync(ResidentId neighbour, PostId post) =>
        (await Talks.RespondAsync(Guid.NewGuid(), new(neighbour), post, "Dat doe ik graag.")).Value;

    /// <summary>Samer answers with a yes from Ria.</summary>
    public async Task<(ConversationId Talk, MatchId Match)> MatchAsync(
        ResidentId asker,
        ResidentId helper,
        string title = "Wil je mijn tuin snoeien?"
    )
    {
        var conversation = await AnswerAsync(helper, await PlaceAsync(asker, title));
        return (conversation, (await Talks.SayYesAsync(new(asker), conversation)).Value!.Value);
    }

    /// <summary>Somebody who lives here comes in with a code.</summary>
    public async Task<Visitor> ComeInAsync(string address)
    {
        var visitor = await Door.Visit().OpenAsync("/inloggen?terug=%2Fmijn");
        await visitor.SubmitAsync("inloggen", ("adres", address));
        await visitor.SubmitAsync("code", ("code", Door.Get<DemoCodes>().LastFor(CodeAddress.From(address).Value)!));
        // Whoever comes in for the first time says who they are; their address says which neighbour that is.
        if (visitor.Page.Contains("value=\"wie\"")) await visitor.SubmitAsync("wie", ("naam", "Buur"), ("postcode", "2318"));
        return visitor;
    }

    /// <summary>Mina, the ambassador, thinks of a neighbour for a note.</summary>
    public Task InviteAsync(ResidentId neighbour, PostId post) =>
        Door.Gate.WriteAsync(async db =>
        {
            db.Add(
                Invitation
                    .Send(
                        Id.New<InvitationId>(),
                        (await db.Posts.FindAsync(post))!,
                        (await db.Residents.FindAsync(neighbour))!,
                        "Mina",
                        Door.Clock.Now
                    )
                    .Value
            );
            return Result.Done;
        });

    /// <summary>All that was told so far, oldest first.</summary>
    public async Task<IReadOnlyList<OutgoingMessage>> ToldAsync()
    {
        await Door.Get<NotificationDispatcher>().CatchUpAsync();
        await using var db = Door.Read();
        return await db.Outgoing.OrderBy(message => message.Id).ToListAsync();
    }

    /// <summary>All that was promised to be told by phone or asked by text so far, oldest first.</summary>
    public async Task<IReadOnlyList<CallBack>> PromisedAsync()
    {
        await Door.Get<NotificationDispatcher>().CatchUpAsync();
        await using var db = Door.Read();
        return await db.CallBacks.OrderBy(promise => promise.PromisedAt).ThenBy(promise => promise.Id).ToListAsync();
    }

    public async Task<Post> PostAsync(PostId id)
    {
        await using var db = Door.Read();
        return await db.Posts.SingleAsync(post => post.Id == id);
    }

    public void Dispose() => Door.Dispose();
}
