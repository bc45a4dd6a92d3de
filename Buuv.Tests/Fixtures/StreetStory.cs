using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Contact;
using Buuv.Domain.Matching;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Notifications;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Domain.Volunteering;
using Buuv.Portal.Features.Admin.HouseVolunteers;
using Buuv.Portal.Features.Ambassadors;
using Buuv.Portal.Features.Boards.Rounds;
using Buuv.Portal.Features.Care.Concerns;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.Matches;
using Buuv.Portal.Features.Matching.Profiles;
using Buuv.Portal.Features.Membership;
using Buuv.Portal.Features.OnBehalf;
using Buuv.Portal.Features.Phone.Callers;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Features.Posts.Passing;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Buuv.Tests.Fixtures;

/// <summary>An afternoon of Ria's, so that every page of hers has something on it: Samer answers her vraag about the garden, Youssef will
/// fetch her medicine and they agree when, and somebody thinks of her for a walk.</summary>
/// <param name="Note">Where her vraag about the garden is.</param>
/// <param name="Solved">Where the one about her medicine was.</param>
/// <param name="Talk">With Samer, still undecided.</param>
/// <param name="Appointment">With Youssef.</param>
/// <param name="OnBehalf">Ria arranges things for Toos.</param>
/// <param name="StillNeeded">What stands in the link of "Is het nog nodig?".</param>
/// <param name="BoardCheck">What stands in the link on the edge of this week's sheet of De Kooi.</param>
/// <param name="CheckIn">What stands in the link of "Heb je nog contact?".</param>
/// <param name="CaseFile">What Joke kept for the broker about Ans.</param>
/// <param name="Review">Of an answer of Ria's that a person reads first.</param>
/// <param name="Ria">Her id, as the desk knows her.</param>
/// <param name="Ans">Hers.</param>
/// <param name="Worry">What Joke worries about: Ans.</param>
public sealed record StreetStory(
    string Note,
    string Solved,
    Guid Talk,
    Guid Appointment,
    Guid Invitation,
    string StillNeeded,
    Guid OnBehalf,
    string BoardCheck,
    string CheckIn,
    Guid CaseFile,
    Guid Review,
    Guid Ria,
    Guid Ans,
    Guid Worry
)
{
    /// <summary>Where Youssef offers help with homework; Joke saw his certificate of good conduct.</summary>
    public required string Homework { get; init; }

    /// <summary>Ria and Youssef about that.</summary>
    public required Guid HomeworkTalk { get; init; }

    /// <summary>The bench that Ria reported.</summary>
    public required Guid Place { get; init; }

    /// <summary>Ria, who wants to help run Buuv.</summary>
    public required Guid Volunteer { get; init; }

    /// <summary>Youssef, who learns to answer the phone.</summary>
    public required Guid VolunteerInTraining { get; init; }

    /// <summary>What stands in the link by which Ria is not reminded of an appointment any more.</summary>
    public required string LeaveOut { get; init; }

    /// <summary>What stands in the link of the question to a neighbour.</summary>
    public required string AskedByLink { get; init; }

    /// <summary>What stands in the link by which Youssef passed Ria's vraag on.</summary>
    public required string PassedOn { get; init; }

    /// <summary>What stands in the link by which Ria is rung about Samer's answer.</summary>
    public required string RatherCalled { get; init; }

    private static readonly StaffActor Joke = new("Joke", [new Duty(StaffRole.PhoneVolunteer, null)]);

    /// <summary>Lets it happen, in a portal with the preset "street" or a larger one with the same cast.</summary>
    public static async Task<StreetStory> TellAsync(IServiceProvider portal)
    {
        var (conversations, posts) = (portal.GetRequiredService<ConversationCommands>(), portal.GetRequiredService<PostQueries>());
        var leiden = portal.GetRequiredService<NeighbourhoodDirectory>().Map.FindMunicipality("leiden")!;
        var reading = portal.GetRequiredService<IDbContextFactory<BuuvDb>>();
        await using var db = await reading.CreateDbContextAsync();
        async Task<PostId> PlaceAsync(
            ResidentActor who,
            Category category,
            string title,
            string details,
            PostExtras extras = PostExtras.None
        ) =>
            Done(
                await portal
                    .GetRequiredService<PostCommands>()
                    .PlaceAsync(
                        Guid.CreateVersion7(),
                        who,
                        new(
                            PostKind.Request,
                            category,
                            PostText.From(title, details).Value,
                            Timing.From(DayPart.Daytime, Rhythm.Once, null, DateOnly.FromDateTime(DateTime.UtcNow)).Value
                        )
                        {
                            Extras = extras,
                        }
                    )
            );
        async Task<Resident> Mails(string address) =>
            await db.Residents.SingleAsync(resident => resident.Email == EmailAddress.From(address).Value);
        var ria = await db.Residents.SingleAsync(resident => resident.Phone == TypedPhone.From("0611111111").Value);
        var (samer, youssef) = (await Mails("samer@example.org"), await Mails("youssef@example.org"));

        var garden =
            await posts.BehindNumberAsync(leiden, new(4827)) is { } known && known.Author == ria.Id
                ? known
                : (
                    await posts.FindAsync(
                        await PlaceAsync(
                            new(ria.Id),
                            Category.Garden,
                            "Wil je mijn tuin snoeien?",
                            "De heg is hoger dan ik. Ik heb een schaar en verse koffie.",
                            extras: PostExtras.Coffee
                        )
                    )
                )!;
        var conversation = Done(
            await conversations.RespondAsync(
                Guid.CreateVersion7(),
                new(samer.Id),
                garden.Id,
                "Ik heb zaterdag tijd, en een goede heggenschaar."
            )
        );
        Done(
            await conversations.SayAsync(
                Guid.CreateVersion7(),
                new(ria.Id),
                conversation,
                "Wat aardig! De koffie staat klaar. Lust je appeltaart?"
            )
        );
        Done(await conversations.SayAsync(Guid.CreateVersion7(), new(samer.Id), conversation, "Altijd. Tien uur?"));

        var errand = await PlaceAsync(
            new(ria.Id),
            Category.Groceries,
            "Wie haalt mijn medicijnen?",
            "De apotheek is om de hoek, maar mijn knie wil even niet."
        );
        var other = Done(
            await conversations.RespondAsync(Guid.CreateVersion7(), new(youssef.Id), errand, "Ik kom er elke dag langs, ik neem ze mee.")
        );
        var match = Done(await conversations.SayYesAsync(new(ria.Id), other))!.Value;
        Done(
            await portal
                .GetRequiredService<MatchCommands>()
                .ArrangeAsync(new(ria.Id), match, DateTime.UtcNow.Date.AddDays(2).AddHours(13), "Bibliotheek De Kooi")
        );

        var likes = new HelperWishes(
            true, CategorySet.Of(Enum.GetValues<Category>()), [], true, default, HelperProfile.WholeTown, null);
        Done(await portal.GetRequiredService<HelperProfileCommands>().TellAsync(new(ria.Id), likes, "Ja, Buuv mag mij vragen"));
        var wholeTown = Audience.Town(leiden.Code);
        var walk = await db
            .Posts.Where(post => post.Closure == null && post.AuthorId != ria.Id && post.Audience == wholeTown)
            .Where(post => post.Kind == PostKind.Request && post.Category != Category.Babysitting && post.Category != Category.Homework)
            .OrderBy(post => post.FeedOrder)
            .LastAsync();
        Done(
            await portal
                .GetRequiredService<InvitationCommands>()
                .InviteAsync(new("Mina", [new Duty(StaffRole.CommunityWorker, null)]), walk.Id, ria.Id)
        );
        var invitation = await db.Invitations.FirstAsync(sent => sent.NeighbourId == ria.Id);

        var toos = Done(await portal.GetRequiredService<OnBehalfCommands>().BeginAsync(new(ria.Id), new()
        {
            Command = Guid.CreateVersion7(), As = Deputy.Neighbour, FirstName = "Toos", Neighbourhood = "slaaghwijk", Agrees = true,
        }, "Ja"));

        var (byPhone, ans) = (
            portal.GetRequiredService<Deputies>(),
            await db.Residents.SingleAsync(resident => resident.Phone == TypedPhone.From("0622222222").Value)
        );
        await PlaceAsync(
            Done(await byPhone.ForAsync(Joke, ria.Id)),
            Category.HandyWork,
            "Wie zet mijn klok goed?",
            "Hij hangt te hoog voor mij."
        );
        var forAns = Done(await byPhone.ForAsync(Joke, ans.Id));
        Done(
            await conversations.RespondAsync(
                Guid.CreateVersion7(),
                new(youssef.Id),
                await PlaceAsync(forAns, Category.Walking, "Wie loopt mee naar de markt?", "Ik loop met een rollator."),
                "Dat doe ik graag."
            )
        );
        var file = Done(
            await portal
                .GetRequiredService<CallerCommands>()
                .KeepInsideAsync(Guid.CreateVersion7(), forAns, "Ze eet al dagen niet goed.", agreed: true, "Is dat goed?")
        );

        var concerns = portal.GetRequiredService<ConcernCommands>();
        var worry = Done(await concerns.RaiseAsync(Guid.CreateVersion7(), Joke, ans.Id, "Ze klonk zo moe."));

        // In the town of 2018 she answered some already.
        var lent = await db
            .Posts.Where(post =>
                post.Closure == null
                && post.Kind == PostKind.Offer
                && post.Municipality == leiden.Code
                && post.AuthorId != ria.Id
                && post.Responses.All(response => response.HelperId != ria.Id)
            )
            .OrderBy(post => post.FeedOrder)
            .LastAsync();
        Done(
            await conversations.RespondAsync(
                Guid.CreateVersion7(),
                new(ria.Id),
                lent.Id,
                "Ik heb er een. Maak eerst vijf euro over, dan mag je hem lenen."
            )
        );
        var review = await db.Reviews.SingleAsync(row => row.AuthorId == ria.Id);

        Done(
            await portal
                .GetRequiredService<ConductCommands>()
                .SeeAsync(Joke, youssef.Id, DutchTime.Today(TimeProvider.System).AddMonths(-2))
        );
        var homework = Done(
            await portal
                .GetRequiredService<PostCommands>()
                .PlaceAsync(
                    Guid.CreateVersion7(),
                    new(youssef.Id),
                    new(
                        PostKind.Offer,
                        Category.Homework,
                        PostText.From("Ik help met rekenen", "Groep vijf tot en met acht.").Value,
                        Timing.From(DayPart.Daytime, Rhythm.Once, null, DateOnly.FromDateTime(DateTime.UtcNow)).Value
                    )
                    {
                        PeopleNeeded = 2,
                    }
                )
        );
        var homeworkTalk = Done(
            await conversations.RespondAsync(Guid.CreateVersion7(), new(ria.Id), homework, "Mijn kleinzoon komt graag.")
        );
        Done(await conversations.SayYesAsync(new(youssef.Id), homeworkTalk));
        var bench = Done(
            await portal
                .GetRequiredService<ConcernCommands>()
                .RaiseAboutPlaceAsync(
                    Guid.CreateVersion7(),
                    new ResidentActor(ria.Id),
                    ria.Neighbourhood,
                    "Bij de vijver",
                    "De bank is kapot."
                )
        );

        var applications = portal.GetRequiredService<HouseVolunteerApplications>();
        var riaHelps = Done(await applications.ApplyAsync(Guid.CreateVersion7(), new(ria.Id), null, "Ik heb op dinsdag tijd."));
        var youssefHelps = Done(await applications.ApplyAsync(Guid.CreateVersion7(), new(youssef.Id), VolunteerTask.Phone, null));
        await using (var scope = portal.CreateAsyncScope())
        {
            var commands = scope.ServiceProvider.GetRequiredService<HouseVolunteerCommands>();
            var bo = new StaffActor("Bo", [new Duty(StaffRole.CommunityWorker, null)]);
            Done(await commands.PlanTalkAsync(bo, youssefHelps, DateTime.UtcNow.AddDays(1), "Bibliotheek De Kooi", "Bo"));
            Done(await commands.StartTrainingAsync(bo, youssefHelps, VolunteerTask.Phone));
        }

        var passed = Done(await portal.GetRequiredService<PassingOn>().PassAsync(Guid.CreateVersion7(), new(youssef.Id), garden.Id));
        return new(
            garden.Summary.Address,
            (await posts.FindAsync(errand))!.Summary.Address,
            conversation.Value,
            match.Value,
            invitation.Id.Value,
            portal.GetRequiredService<StillNeededLinks>().TokenFor(await db.Posts.FirstAsync(post => post.Id == garden.Id)),
            toos.Value,
            portal
                .GetRequiredService<CheckLinks>()
                .TokenFor(
                    (await db.NoticeBoards.SingleAsync(board => board.Slug == "de-kooi")).Id,
                    PosterWeek.At(DutchTime.Today(TimeProvider.System))
                ),
            portal.GetRequiredService<CheckInLinks>().TokenFor(await db.Matches.FirstAsync(both => both.Id == match), ria.Id),
            file.Value,
            review.Id.Value,
            ria.Id.Value,
            ans.Id.Value,
            worry.Value
        )
        {
            Homework = (await posts.FindAsync(homework))!.Summary.Address, HomeworkTalk = homeworkTalk.Value, Place = bench.Value,
            Volunteer = riaHelps.Value, VolunteerInTraining = youssefHelps.Value,
            LeaveOut = portal.GetRequiredService<OptOutLinks>().TokenFor(ria.Id, OptOut.AppointmentReminders),
            AskedByLink = portal.GetRequiredService<InvitationLinks>().TokenFor(invitation),
            PassedOn = portal.GetRequiredService<PassedOnLinks>().TokenFor(passed),
            RatherCalled = portal
                .GetRequiredService<RatherCalledLinks>()
                .TokenFor((await db.Conversations.SingleAsync(row => row.Id == conversation)).ResponseId),
        };
    }

    private static void Done(Result result) => Assert.True(result.IsDone, $"{result.Refusal}");

    private static T Done<T>(Result<T> result)
    {
        Assert.True(result.IsDone, $"{result.Refusal}");
        return result.Value;
    }
}
