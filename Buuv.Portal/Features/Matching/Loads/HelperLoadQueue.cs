using Buuv.Domain;
using Buuv.Domain.Matching;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Workplace;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Matching.Loads;

/// <summary>One helper who carries one person, at the workplace: from there on <see cref="AskRules"/> asks that helper no more for that
/// person. Gone when somebody of the house spoke with the helper since, or when it is long ago.</summary>
public sealed class HelperLoadQueue(IDbContextFactory<BuuvDb> reading, NeighbourhoodDirectory directory, TimeProvider clock) : IWorkQueue
{
    /// <summary>So long after the last match it waits before it is late: nobody is in need.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    private const int Most = 50;

    public async Task<IReadOnlyList<WaitingWork>> WaitingAsync(StaffActor actor, CancellationToken cancel = default)
    {
        if (!actor.May(Permission.KeepPromises)) return [];
        var theirs = actor.NeighbourhoodsFor(Permission.KeepPromises, directory.Map);
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-AskRules.CarriesDays);
        await using var db = await reading.CreateDbContextAsync(cancel);
        var pairs = await db.Matches.Where(match => match.At > since)
            .GroupBy(match => new { match.HelperId, match.AskerId })
            .Where(pair => pair.Count() >= AskRules.CarriesMatches)
            .Select(pair => new { pair.Key.HelperId, pair.Key.AskerId, Count = pair.Count(), Last = pair.Max(match => match.At) })
            .OrderBy(pair => pair.Last).Take(Most).ToListAsync(cancel);
        ResidentId[] ids = [.. pairs.SelectMany(pair => new[] { pair.HelperId, pair.AskerId }).Distinct()];
        var people = await db.Residents.AsNoTracking().Where(person => ids.Contains(person.Id) && person.StoppedAt == null)
            .ToDictionaryAsync(person => person.Id, cancel);
        var spoken = (await db.PhoneCalls.Where(call => call.CallerId != null && ids.Contains(call.CallerId.Value) && call.EndedAt > since)
                .Select(call => new { Who = call.CallerId!.Value, call.EndedAt }).ToListAsync(cancel))
            .ToLookup(call => call.Who, call => call.EndedAt);
        return
        [
            .. from pair in pairs
            let helper = people.GetValueOrDefault(pair.HelperId)
            let asker = people.GetValueOrDefault(pair.AskerId)
            where helper is not null && asker is not null && theirs.Contains(helper.Neighbourhood)
            where !spoken[pair.HelperId].Any(at => at > pair.Last)
            select new WaitingWork(
                new(WorkKind.Concern, pair.Last) { Due = pair.Last + Patience },
                string.Format(MatchingText.LoadTitle, helper.FirstName, asker.FirstName),
                string.Format(MatchingText.LoadAbout, pair.Count, AskRules.CarriesDays)
                    + " · " + directory.Map.Find(helper.Neighbourhood)!.Name,
                "/telefoon")
            {
                Address = $"/telefoon?beller={pair.HelperId.Value}",
            },
        ];
    }
}
