using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Notifications;
using Buuv.Domain.Phone;
using Buuv.Domain.Posts;
using Buuv.Domain.Posts.Matches;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Persistence;

namespace Buuv.Portal.Features.Demo.Desks;

/// <summary>The desk of the phone team: whom to ring now, whom later, whom nobody reached, and a caller who hung up half-way.</summary>
public static class CallsOfJoke
{
    private const string Joke = "Joke";

    /// <summary>Answers that nobody told yet; those from before were.</summary>
    private const int Untold = 7;

    /// <summary>In working days.</summary>
    private const int LongestWait = 7;

    public static void Fill(DemoOffice office)
    {
        Truus(office);
        Answers(office);
        Found(office);
        Appointments(office);
        Planned(office);
        NotReached(office);
        HalfWay(office);
        office.Person("Henk").Guard(true, office.Account(Joke), office.Workday(6, 11));
    }

    private static void Truus(DemoOffice office) => office.Person("Truus").PreferToBeCalled(BestTimes.Morning);

    // What a mail tells others is said to them by phone.
    private static void Answers(DemoOffice office)
    {
        var answers = Rung(office)
            .SelectMany(post => post.Responses.Where(response => response.IsWaiting).Select(response => (Post: post, Response: response)))
            .OrderByDescending(row => row.Response.At)
            .ToArray();
        var longAgo = office.Workday(LongestWait, 9);
        var untold = answers.TakeWhile(row => row.Response.At > longAgo).Take(Untold).ToArray();
        foreach (var (post, response) in answers.Skip(untold.Length))
        {
            var told = Promise(office, NotificationFactory.OfAnswer(post, response.Id), response.At);
            var at = office.Times.FirstSuiting(BestTimes.Any, response.At.AddHours(1));
            if (at >= office.Now) continue;
            DemoOffice.Do(told.Spoken(false, office.Account(Joke), at));
            DemoOffice.Do(post.SayNo(response.Id, post.AuthorId, at));
        }
        foreach (var of in untold.GroupBy(row => row.Post.AuthorId))
        {
            var promises = of.Select(row => Promise(office, NotificationFactory.OfAnswer(row.Post, row.Response.Id), row.Response.At));
            Try(office, office.Person(of.Key), [.. promises]);
        }
    }

    // Who still waits after some days was rung, and did not pick up.
    private static void Try(DemoOffice office, Resident person, IReadOnlyList<CallBack> promises)
    {
        var waiting = new WaitingCallBacks(promises, person.BestTimes, office.Times);
        var at = office.Times.FirstSuiting(person.BestTimes, promises.Max(promise => promise.PromisedAt).AddHours(1));
        for (var tries = 1; tries < CallBack.MissesBeforeBroker && at < office.Workday(2, 9); tries++)
        {
            DemoOffice.Do(waiting.NotReached(office.Account(Joke), at));
            at = office.Times.NextPart(person.BestTimes, at).AddMinutes(25);
        }
    }

    private static void Found(DemoOffice office)
    {
        foreach (var match in Matches(office).Where(match => office.Person(match.HelperId) is { IsToldByPhone: true } him
                && office.IsHere(him.Neighbourhood)).OrderByDescending(match => match.At).Take(2))
            Promise(office, new(match.HelperId, NotificationKind.Accepted, $"{NotificationKind.Accepted}:{match.ResponseId.Value}")
            {
                PostId = match.PostId, SubjectId = match.ResponseId.Value,
            }, match.At);
    }

    private static void Appointments(DemoOffice office)
    {
        foreach (var match in Matches(office).Where(match => match.Appointment?.StartsAt > office.Now.AddHours(4)
                && office.Person(match.HelperId) is { IsToldByPhone: true } him && office.IsHere(him.Neighbourhood)).Take(2))
            Promise(office, new(match.HelperId, NotificationKind.Appointment, $"appointment:{match.Id.Value}")
            {
                PostId = match.PostId, SubjectId = match.Id.Value, NoUseAfter = match.Appointment!.StartsAt,
            }, match.ArrangedAt!.Value);
    }

    // "Bel me dan": the moment is theirs.
    private static void Planned(DemoOffice office)
    {
        var people = Phoned(office);
        PromiseAt(office, people[0], office.Ahead(1, 10, 30), office.Lately(3));
        PromiseAt(office, people[1], office.Ahead(1, 14), office.Lately(2));
        PromiseAt(office, people[2], office.Ahead(1, 14), office.Workday(1, 15));
        PromiseAt(office, people[3], office.Ahead(3, 11), office.Workday(1, 11));
        Promise(office, Asked(people[4]), office.Lately(1));
    }

    private static void NotReached(DemoOffice office)
    {
        var (once, thrice) = (Phoned(office)[5], Phoned(office)[6]);
        Miss(office, once, office.Workday(2, 9, 30), [office.Workday(2, 10, 15)]);
        Miss(office, thrice, office.Workday(6, 9, 10),
            [office.Workday(6, 10, 5), office.Workday(5, 14, 30), office.Workday(4, 11, 20)]);
    }

    private static void Miss(DemoOffice office, Resident person, DateTime asked, DateTime[] rings)
    {
        var waiting = new WaitingCallBacks([Promise(office, Asked(person), asked)], person.BestTimes, office.Times);
        foreach (var at in rings) DemoOffice.Do(waiting.NotReached(office.Account(Joke), at));
    }

    // She had to answer the door. What Joke typed is kept for whoever speaks her next.
    private static void HalfWay(DemoOffice office)
    {
        var (caller, at) = (Phoned(office)[7], office.Lately(1.5));
        var call = office.Town.Keep(PhoneCall.PickUp(Id.New<PhoneCallId>(), office.Account(Joke), Joke, at));
        office.Town.Note(new(DomainEventKind.CardOpened, at)
        {
            ActorId = caller.Id, EnteredById = office.Account(Joke), SubjectId = call.Id.Value,
        });
        DemoOffice.Do(call.With(caller.Id));
        var typed = new
        {
            Category = Category.Groceries,
            Title = "Wie haalt een zware boodschap voor me?",
            Details = "Twee flessen wasmiddel en een zak aardappels. Ik woon op de derde, er is een lift.",
        };
        DemoOffice.Do(call.Keep(StoredJson.Write(new { Kind = PostKind.Request, Form = typed })));
        DemoOffice.Do(call.HangUp(CallOutcome.HungUp, at.AddMinutes(4)));
    }

    private static CallBack Promise(DemoOffice office, Notification news, DateTime at) =>
        office.Town.Keep(CallBack.Promise(Id.New<CallBackId>(), news, at));

    private static void PromiseAt(DemoOffice office, Resident person, DateTime when, DateTime asked) =>
        office.Town.Keep(CallBack.PromiseAt(Id.New<CallBackId>(), Asked(person), when, office.Times, asked).Value);

    private static Notification Asked(Resident person) => new(person.Id, NotificationKind.Asked, $"asked:{Guid.CreateVersion7()}");

    // Who has nothing on the board, so that nobody rings them about that.
    private static Resident[] Phoned(DemoOffice office)
    {
        var writers = office.Live.Select(post => post.AuthorId).ToHashSet();
        return
        [
            .. office.Town.Residents.Skip(12).Where(person => person is { IsToldByPhone: true, Phone: not null, Alias: null }
                && office.IsHere(person.Neighbourhood) && !writers.Contains(person.Id)),
        ];
    }

    private static IEnumerable<Post> Rung(DemoOffice office) =>
        office.Live.Where(post => office.Person(post.AuthorId) is { IsToldByPhone: true, Phone: not null } author
            && office.IsHere(author.Neighbourhood));

    private static IEnumerable<Match> Matches(DemoOffice office) => office.Posts.SelectMany(post => post.Matches);
}
