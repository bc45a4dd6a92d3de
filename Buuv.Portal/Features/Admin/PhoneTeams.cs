using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Admin;

/// <summary>The number to call, per municipality: on every page and every poster.</summary>
public sealed class PhoneTeams(WriteGate gate, NeighbourhoodDirectory directory, IOptions<PortalSettings> settings)
{
    /// <summary>Sets the numbers as typed, by slug of the municipality; an empty one falls back to the number of the installation, where
    /// there is one. One that is wrong: none is set.</summary>
    public async Task<PhonesSet> SetAsync(StaffActor actor, IReadOnlyDictionary<string, string> typed)
    {
        if (!actor.May(Permission.RunPortal)) return new(new NotAllowed());
        var numbers = typed.ToDictionary(
            row => row.Key,
            row => string.IsNullOrWhiteSpace(row.Value) ? (Result<PhoneNumber>?)null : TypedPhone.From(row.Value)
        );
        // Without a number of the installation every municipality needs its own: pages and posters cannot do without.
        var hasOther = settings.Value.Phone.Length > 0;
        var wrong = numbers
            .Where(row => row.Value is { IsDone: false } || (row.Value is null && !hasOther))
            .ToDictionary(row => row.Key, row => row.Value?.Refusal ?? new PhoneNumberNeeded());
        if (wrong.Count > 0) return new(null) { Wrong = wrong };
        var done = await gate.WriteAsync(async db =>
        {
            var towns = (await db.Municipalities.ToListAsync()).Where(town => numbers.ContainsKey(town.Slug)).ToList();
            // A page of before that town came in, or one that somebody else made.
            if (towns.Count == 0) return new NotFound();
            foreach (var town in towns) town.SetPhoneTeam(numbers[town.Slug]?.Value);
            return Result.Done;
        });
        directory.Forget();
        return new(done.Refusal);
    }
}

/// <summary>What came of setting numbers.</summary>
/// <param name="Refusal">Why none was set, whatever was typed; null when that is not so.</param>
public sealed record PhonesSet(Refusal? Refusal)
{
    /// <summary>What is wrong with what was typed, by slug of the municipality.</summary>
    public IReadOnlyDictionary<string, Refusal> Wrong { get; init; } = new Dictionary<string, Refusal>();

    public bool IsDone => Refusal is null && Wrong.Count == 0;
}

/// <summary>There is no other number that people could call.</summary>
public sealed record PhoneNumberNeeded : Refusal;
