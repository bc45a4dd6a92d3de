using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Admin;

/// <summary>A member of staff as the admin sees them.</summary>
/// <param name="HasSecondFactor">Only with a second factor or a key do the duties count.</param>
/// <param name="CameInAt">UTC. When they last signed in, as long as that is kept; null when it is not known.</param>
public sealed record StaffView(
    Guid Id,
    string Name,
    string? Mail,
    bool HasSecondFactor,
    bool IsSuspended,
    DateTime? CameInAt,
    IReadOnlyList<DutyView> Duties
);

public sealed record DutyView(long Id, StaffRole Role, string? Place);

/// <summary>How many work here, beside who asks. Who was invited and did not choose a second factor yet does not come in.</summary>
/// <param name="Colleagues">Those with a duty who can come in.</param>
/// <param name="Unsafe">Those with a duty and without a second factor.</param>
public sealed record StaffCount(int Colleagues, int Unsafe)
{
    public static readonly StaffCount Nobody = new(0, 0);
}

/// <summary>A place a duty can hold in.</summary>
public sealed record ScopeView(string Code, string Name);

public sealed class StaffQueries(IDbContextFactory<BuuvDb> reading, NeighbourhoodDirectory directory)
{
    /// <summary>All members of staff by name; none for who does not run the portal.</summary>
    public Task<IReadOnlyList<StaffView>> AllAsync(StaffActor actor, CancellationToken cancel = default) => ReadAsync(actor, null, cancel);

    /// <summary>Colleagues of who asks; none for who does not run the portal.</summary>
    public async Task<StaffCount> CountAsync(StaffActor actor, CancellationToken cancel = default)
    {
        if (!actor.May(Permission.RunPortal)) return StaffCount.Nobody;
        var self = actor.AccountId;
        await using var db = await reading.CreateDbContextAsync(cancel);
        var others = db.Users.Where(account =>
            account.Id != self && account.SuspendedAt == null && db.Duties.Any(duty => duty.AccountId == account.Id));
        var safe = await others.WhoComeIn(db).CountAsync(cancel);
        return new(safe, await others.CountAsync(cancel) - safe);
    }

    /// <returns>Null when it is no member of staff.</returns>
    public async Task<StaffView?> FindAsync(StaffActor actor, Guid id) => (await ReadAsync(actor, id, default)).SingleOrDefault();

    private async Task<IReadOnlyList<StaffView>> ReadAsync(StaffActor actor, Guid? only, CancellationToken cancel)
    {
        if (!actor.May(Permission.RunPortal)) return [];
        await using var db = await reading.CreateDbContextAsync(cancel);
        var accounts = await db.Users.AsNoTracking()
            .Where(account => account.StaffName != null && (only == null || account.Id == only))
            .ToListAsync(cancel);
        Guid[] ids = [.. accounts.Select(account => account.Id)];
        var duties = (await db.Duties.AsNoTracking().Where(duty => ids.Contains(duty.AccountId)).OrderBy(duty => duty.Role)
            .ToListAsync(cancel)).ToLookup(duty => duty.AccountId);
        var safe = await db.Users.WithSecondFactor(db).Where(account => ids.Contains(account.Id)).Select(account => account.Id)
            .ToHashSetAsync(cancel);
        var cameIn = await db.Sessions.Where(session => ids.Contains(session.AccountId))
            .GroupBy(session => session.AccountId)
            .Select(sessions => new { sessions.Key, At = sessions.Max(session => session.OpenedAt) })
            .ToDictionaryAsync(sessions => sessions.Key, sessions => sessions.At, cancel);
        return
        [
            .. accounts
                .OrderBy(account => account.StaffName, Folding.InOrder)
                .Select(account => new StaffView(
                    account.Id,
                    account.StaffName!,
                    account.Email,
                    safe.Contains(account.Id),
                    account.SuspendedAt is not null,
                    cameIn.TryGetValue(account.Id, out var at) ? at : null,
                    [.. duties[account.Id].Select(duty => new DutyView(duty.Id, duty.Role, NameOf(duty.Scope)))]
                )),
        ];
    }

    /// <summary>Per municipality: the municipality itself, its districts, its neighbourhoods.</summary>
    public IEnumerable<(Municipality Town, IEnumerable<ScopeView> Places)> Scopes() =>
        directory.Map.Municipalities.Select(town =>
        {
            var places = directory.Map.In(town.Code).ToArray();
            var districts = places
                .Select(place => directory.Map.FindDistrict(place.District))
                .OfType<District>()
                .DistinctBy(district => district.Code)
                .OrderBy(district => district.Name, Folding.InOrder);
            return (
                town,
                districts
                    .Select(district => new ScopeView(district.Code.Value, district.Name))
                    .Concat(places.Select(place => new ScopeView(place.Code.Value, place.Name)))
                    .DistinctBy(place => place.Code)
            );
        });

    /// <summary>The name of an area; null for everywhere.</summary>
    public string? NameOf(string? scope) =>
        scope is null
            ? null
            : directory.Map.FindMunicipality(new MunicipalityCode(scope))?.Name
                ?? directory.Map.FindDistrict(new DistrictCode(scope))?.Name
                ?? directory.Map.Find(new NeighbourhoodCode(scope))?.Name
                ?? scope;
}
