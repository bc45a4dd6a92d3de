using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Care;
using Buuv.Domain.Contact;
using Buuv.Domain.Matching;
using Buuv.Domain.Moderation;
using Buuv.Domain.Notifications;
using Buuv.Domain.Phone;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Matches;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Buuv.Tests.Platform.Messaging;

namespace Buuv.Tests.Features.OwnData;

/// <summary>A neighbour who did everything one can do in Buuv, with words that stand nowhere else: whatever of them is found is
/// hers.</summary>
/// <param name="Garden">Her vraag, answered by Samer, matched, with an appointment.</param>
/// <param name="Open">Her aanbod, with an answer of Samer's that waits.</param>
/// <param name="Edition">Where her garden hung on paper.</param>
internal sealed record Zwaantje(
    SmallStreet Street,
    ResidentId Who,
    ResidentId Samer,
    PostId Garden,
    PostId Open,
    PostId SamersPost,
    PosterEditionId Edition
)
{
    public const string Mail = "zwaantje.kanarie@voorbeeld.nl";

    /// <summary>Everything that is hers alone, in small letters.</summary>
    public static readonly string[] Canaries =
    [
        "zwaantje",
        "roodborst",
        Mail,
        "698765432",
        "kanariegeel",
        "vogelverschrikker",
        "zaagmeel",
        "lijsterbes",
        "kanarielaan",
        "halverwege-woord",
        "kladje-woord",
        "kooitje",
        "merelnest",
        "mezenbal",
    ];

    public static async Task<Zwaantje> MoveInAsync(SmallStreet street)
    {
        var now = street.Door.Clock.Now;
        var who = new Introduction(
            "Zwaantje",
            "Roodborst",
            Reachability.Mail,
            EmailAddress.From(Mail).Value,
            TypedPhone.From("0698765432").Value
        );
        var her = Resident.Join(Id.New<ResidentId>(), who, SmallStreet.Slaaghwijk, now).Value;
        // She lives here for long: what she writes hangs at once.
        her.BecomeMember(MembershipGround.Before, now);
        var account = new Account
        {
            UserName = Mail,
            NormalizedUserName = Mail.ToUpperInvariant(),
            Email = Mail,
            NormalizedEmail = Mail.ToUpperInvariant(),
            ResidentId = her.Id,
            CreatedAt = now,
        };
        await StoreAsync(
            street,
            her,
            account,
            new AccountSession
            {
                Id = Guid.NewGuid(),
                AccountId = account.Id,
                OpenedAt = now,
                EndsAt = now.AddDays(30),
            }
        );
        var samer = await street.JoinAsync("Samer", "samer@voorbeeld.nl");

        var garden = await street.PlaceAsync(her.Id, "Wie verft mijn kanariegeel hek?");
        var conversation = await street.AnswerAsync(samer, garden);
        await street.Talks.SayAsync(Guid.NewGuid(), new(her.Id), conversation, "Achter de vogelverschrikker.");
        var match = (await street.Talks.SayYesAsync(new(her.Id), conversation)).Value!.Value;
        Assert.Null((await street.Door.Get<MatchCommands>().ArrangeAsync(new(her.Id), match, now.AddDays(3), "Kanarielaan 77")).Refusal);
        var open = await street.PlaceAsync(her.Id, "Ik heb zaagmeel over", PostKind.Offer);
        await street.AnswerAsync(samer, open);
        var samers = await street.PlaceAsync(samer, "Wie snoeit mijn boom?");
        await street.Talks.RespondAsync(Guid.NewGuid(), new(her.Id), samers, "De lijsterbes kan ik goed snoeien.");

        var edition = await PrintAsync(street, garden);
        var call = PhoneCall.PickUp(Id.New<PhoneCallId>(), Guid.NewGuid(), "Joke", now);
        call.With(her.Id);
        call.Keep("""{"Title":"halverwege-woord"}""");
        var helping = HelperProfile.Of(her.Id);
        helping.Tell(new(true, CategorySet.Of(Category.Animals), ["mezenbal rollen"], true, WeekTimes.At(0, 0), 10, 1), now);
        await StoreAsync(
            street,
            call,
            helping,
            Review.Open(
                Id.New<ReviewId>(),
                new(ReviewOf.Response, her.Id, SmallStreet.Slaaghwijk, "merelnest") { Waiting = "merelnest" },
                ReviewWhy.Signals,
                now
            ),
            new Consent(her.Id, "Is dat goed?", ConsentDoor.Phone, now, null),
            CallBack.Promise(Id.New<CallBackId>(), new(her.Id, NotificationKind.Asked, "asked:1"), now),
            CaseFile
                .Open(
                    Id.New<CaseFileId>(),
                    new(CaseSource.Phone, SmallStreet.Slaaghwijk, "kooitje") { ResidentId = her.Id, Agreed = true },
                    (_, _, words) => System.Text.Encoding.UTF8.GetBytes(words),
                    now
                )
                .Value,
            new SavedDraft
            {
                Id = Guid.NewGuid(),
                Form = "vraag",
                ResidentId = her.Id,
                Fields = "kladje-woord",
                SavedAt = now,
            },
            new SignInCode
            {
                Id = Guid.NewGuid(),
                Address = Mail,
                Hash = [1],
                LinkHash = [2],
                SentAt = now,
                ExpiresAt = now,
            }
        );
        await street.ToldAsync();
        await street.Door.Get<OutboxProcessor>().TakeOutAsync();
        return new(street, her.Id, samer, garden, open, samers, edition);
    }

    /// <summary>In which files of a folder something of hers can be read, byte by byte.</summary>
    public static IEnumerable<string> FoundIn(string folder, params string[] canaries) =>
        // The lock is empty, and nobody else may open it.
        from file in Directory
            .GetFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => file != new DataSettings { Folder = folder }.Hold)
        let text = System.Text.Encoding.Latin1.GetString(Bytes(file)).ToLowerInvariant()
        from canary in canaries
        where text.Contains(canary, StringComparison.Ordinal)
        select $"{canary} in {Path.GetFileName(file)}";

    // The database stays open while it is read.
    private static byte[] Bytes(string file)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[open.Length];
        open.ReadExactly(bytes);
        return bytes;
    }

    private static async Task<PosterEditionId> PrintAsync(SmallStreet street, PostId post)
    {
        var now = street.Door.Clock.Now;
        var board = NoticeBoard
            .Hang(
                Id.New<NoticeBoardId>(),
                "de-kooi",
                new("GM0546"),
                new("De Kooi", "Bieb", "Driftstraat 1", new(52.1, 4.5), [SmallStreet.Slaaghwijk])
            )
            .Value;
        var edition = PosterEdition.MakeReady(Id.New<PosterEditionId>(), board.Id, PosterWeek.At(DateOnly.FromDateTime(now)), null, now);
        edition.Print(
            [PaperPost.Of(await street.PostAsync(post), "Slaaghwijk", "leiden")],
            new(now, "Bo", SheetSize.A3, false, 1, StripKind.PerNote, "De Kooi", "071", null, null)
        );
        await StoreAsync(street, board, edition);
        return edition.Id;
    }

    private static async Task StoreAsync(SmallStreet street, params object[] things) => Assert.Null((await street.Door.Gate.WriteAsync(db =>
    {
        db.AddRange(things);
        return Task.FromResult(Result.Done);
    })).Refusal);
}
