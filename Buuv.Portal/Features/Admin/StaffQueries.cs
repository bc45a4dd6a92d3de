using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Admin;

/// <summary>A member of staff as the admin sees them.</summary>
/// <param name="HasSecondFactor">Only with a second factor or a key do the duties count.</param>
public sealed record StaffView(Guid Id, string Name, string? Mail, bool HasSecondFactor, bool IsSuspended, IReadOnlyList<DutyView> Duties);

public sealed record DutyView(long Id, StaffRole Role, string? Place);

/// <summary>A place a duty can hold in.</summary>
public sealed record ScopeView(string Code, string Name);

public sealed class StaffQueries(IDbContextFactory<BuuvDb> reading, NeighbourhoodDirectory directory)
{
    public async Task<IReadOnlyList<StaffView>> AllAsync()
    {
        await using var db = await reading.CreateDbContextAsync();
        var accounts = await db.Users.Where(account => account.StaffName != null).ToListAsync();
        var duties = (await db.Duties.OrderBy(duty => duty.Role).ToListAsync()).ToLookup(duty => duty.AccountId);
        var withKey = await db.UserPasskeys.Select(key => key.UserId).ToHashSetAsync();
        return
        [
            .. accounts
                .OrderBy(account => account.StaffName, Folding.InOrder)
                .Select(account => new StaffView(
                    account.Id,
                    account.StaffName!,
                    account.Email,
                    account.TwoFactorEnabled || withKey.Contains(account.Id),
                    account.SuspendedAt is not null,
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
