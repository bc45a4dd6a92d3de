using System.Collections.Concurrent;
using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;

namespace Buuv.Portal.Platform.Workplace;

/// <summary>A member of staff who is at work now.</summary>
/// <param name="Page">Path of the page in front of them, as it was asked for.</param>
public sealed record Colleague(Guid Account, string Name, string Page);

/// <summary>Who of the staff is at work now, and on which page. In memory only, and of this moment only: nobody's hours are kept.</summary>
public sealed class StaffPresence(NeighbourhoodDirectory directory, TimeProvider clock)
{
    /// <summary>How long somebody stays after their page is gone: from one page to the next they never left.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Most pages that one account can be at, so that nobody takes up the portal by opening streams.</summary>
    public const int MostPages = 20;

    private readonly ConcurrentDictionary<Seat, byte> seats = [];
    private long taken;

    /// <summary>Somebody came, went, or went to another page.</summary>
    public event Action? Changed;

    /// <summary>Takes a place at work; the one who sits down leaves by disposing it.</summary>
    /// <returns>Null when this account is at <see cref="MostPages"/> pages already.</returns>
    public IDisposable? Sit(StaffActor actor, string page)
    {
        if (seats.Keys.Count(seat => seat.Who.Account == actor.AccountId) >= MostPages) return null;
        var seat = new Seat(this, new(actor.AccountId, actor.Name, page), TownsOf(actor), clock, Interlocked.Increment(ref taken));
        seats[seat] = 0;
        Changed?.Invoke();
        return seat;
    }

    /// <summary>Colleagues who are at work where this member of staff works, by name, each with the page they opened last. Partners are
    /// guests: they are not shown, and nobody is shown to them.</summary>
    public IReadOnlyList<Colleague> ColleaguesOf(StaffActor actor)
    {
        var towns = TownsOf(actor);
        return
        [
            .. seats.Keys.Where(seat => seat.Who.Account != actor.AccountId && seat.Towns.Overlaps(towns))
                .GroupBy(seat => seat.Who.Account)
                .Select(theirs => theirs.MaxBy(seat => seat.Turn)!.Who)
                .OrderBy(who => who.Name, Folding.InOrder),
        ];
    }

    private HashSet<MunicipalityCode> TownsOf(StaffActor actor)
    {
        Duty[] own = [.. actor.Duties.Where(duty => duty.Role != StaffRole.Partner)];
        return [.. directory.Map.Neighbourhoods.Where(here => own.Any(duty => duty.Covers(here))).Select(here => here.Municipality)];
    }

    private void Leave(Seat seat)
    {
        if (seats.TryRemove(seat, out _)) Changed?.Invoke();
    }

    // Asks to be taken away once, a little later.
    private sealed class Seat(StaffPresence presence, Colleague who, HashSet<MunicipalityCode> towns, TimeProvider clock, long turn)
        : IDisposable
    {
        private ITimer? leaving;

        public Colleague Who => who;

        public HashSet<MunicipalityCode> Towns => towns;

        // Two pages may be opened within one tick of a clock.
        public long Turn => turn;

        public void Dispose() => leaving ??= clock.CreateTimer(_ => Go(), null, Grace, Timeout.InfiniteTimeSpan);

        private void Go()
        {
            presence.Leave(this);
            leaving?.Dispose();
        }
    }
}
