using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Localization;

namespace Buuv.Portal.Features.Demo.Desks;

/// <summary>"Geen vraag blijft liggen": requests without an answer, some looked after by Saskia or Otto, some by nobody yet.</summary>
public static class PromisesOfSaskia
{
    private const int Most = 14;

    private static readonly AwakeHours Awake = new(new(8, 0), new(21, 0), DutchTime.Zone);

    // Whose the late ones are, in turn.
    private static readonly string?[] Owners = ["Saskia", null, "Otto", "Saskia"];

    public static void Fill(DemoOffice office)
    {
        var silent = office.Live.Where(post => post.Kind == PostKind.Request && post.Responses.Count == 0).Take(Most)
            .Select(post => office.Town.Keep(AnswerPromise.Begin(post, new(), Awake, post.PlacedAt)))
            .ToArray();
        var (late, early) = (silent.Where(promise => promise.DueAt <= office.Now), silent.Where(promise => promise.DueAt > office.Now));
        foreach (var (turn, promise) in late.Index())
            if (Owners[turn % Owners.Length] is { } owner) TakeOn(office, promise, owner, promise.DueAt);
        // She saw one in time, before anybody had to.
        if (early.FirstOrDefault() is { } soon) TakeOn(office, soon, "Saskia", office.Now);
    }

    private static void TakeOn(DemoOffice office, AnswerPromise promise, string owner, DateTime at)
    {
        DemoOffice.Do(promise.TakeOn(office.Account(owner), owner, at));
        promise.WasEnteredBy(office.Account(owner));
    }
}
