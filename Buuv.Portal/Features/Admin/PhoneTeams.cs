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
    /// <returns>What is wrong, by slug.</returns>
    public async Task<IReadOnlyDictionary<string, Refusal>> SetAsync(StaffActor actor, IReadOnlyDictionary<string, string> typed)
    {
        var numbers = typed.ToDictionary(
            row => row.Key,
            row => string.IsNullOrWhiteSpace(row.Value) ? (Result<PhoneNumber>?)null : TypedPhone.From(row.Value)
        );
        // Without a number of the installation every municipality needs its own: pages and posters cannot do without.
        var hasOther = settings.Value.Phone.Length > 0;
        var wrong = numbers
            .Where(row => row.Value is { IsDone: false } || (row.Value is null && !hasOther))
            .ToDictionary(row => row.Key, row => row.Value?.Refusal ?? new PhoneNumberNeeded());
        if (wrong.Count > 0) return wrong;
        var done = await gate.WriteAsync(async db =>
        {
            if (!actor.May(Permission.RunPortal)) return new NotAllowed();
            foreach (var town in await db.Municipalities.ToListAsync())
                if (numbers.TryGetValue(town.Slug, out var number)) town.SetPhoneTeam(number?.Value);
            return Result.Done;
        });
        directory.Forget();
        return done.Refusal is { } refusal ? typed.Keys.ToDictionary(slug => slug, _ => refusal) : wrong;
    }
}

/// <summary>There is no other number that people could call.</summary>
public sealed record PhoneNumberNeeded : Refusal;
