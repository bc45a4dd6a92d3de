using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Care.Cases;

/// <summary>A resident whom a file could be about.</summary>
public sealed record CasePerson(ResidentId Id, string Name, string Neighbourhood, string? Phone);

/// <summary>What is known of a person who is not a participant yet. Kept as typed.</summary>
public sealed class NewPerson
{
    public string? Name { get; set; }

    /// <summary>Phone number or mail address; empty when they have none.</summary>
    public string? Address { get; set; }

    /// <summary>Slug of the neighbourhood.</summary>
    public string? Neighbourhood { get; set; }

    public Result<Introduction> Introduce()
    {
        if (string.IsNullOrWhiteSpace(Address))
            return new Introduction(Name, null, Reachability.Web, null, null);
        if (TidyText.Plain(Address).Contains('@'))
            return EmailAddress.From(Address).Then<Introduction>(mail => new Introduction(Name, null, Reachability.Mail, mail, null));
        return TypedPhone.From(Address).Then<Introduction>(phone => new Introduction(Name, null, Reachability.Phone, null, phone));
    }
}

/// <summary>Finds the resident that a file is about, or makes one.</summary>
public sealed class CasePeople(IDbContextFactory<BuuvDb> reading, WriteGate gate, NeighbourhoodDirectory directory, TimeProvider clock)
{
    private const int Shown = 8;

    /// <summary>People of the place whose name begins so.</summary>
    public async Task<IReadOnlyList<CasePerson>> FindAsync(StaffActor actor, string? typed)
    {
        var name = Folding.Fold(TidyText.Line(typed));
        if (name.Length < 2)
            return [];
        var theirs = actor.NeighbourhoodsFor(Permission.KeepCases, directory.Map);
        await using var db = await reading.CreateDbContextAsync();
        var found = await db
            .Residents.Where(resident =>
                resident.StoppedAt == null && resident.SearchName.StartsWith(name) && theirs.Contains(resident.Neighbourhood)
            )
            .OrderBy(resident => resident.SearchName)
            .Take(Shown)
            .ToListAsync();
        return [.. found.Select(PersonOf)];
    }

    /// <summary>One person of the place; null when they are not there or live elsewhere.</summary>
    public async Task<CasePerson?> FindAsync(StaffActor actor, ResidentId id)
    {
        var theirs = actor.NeighbourhoodsFor(Permission.KeepCases, directory.Map);
        await using var db = await reading.CreateDbContextAsync();
        var found = await db.Residents.FirstOrDefaultAsync(resident =>
            resident.Id == id && resident.StoppedAt == null && theirs.Contains(resident.Neighbourhood)
        );
        return found is null ? null : PersonOf(found);
    }

    private CasePerson PersonOf(Resident resident) =>
        new(resident.Id, resident.FirstName, directory.Map.Find(resident.Neighbourhood)!.Name, resident.Phone?.ToString());

    /// <summary>Makes a new resident in a place where this member of staff may do so.</summary>
    public Task<Result<ResidentId>> ComeInAsync(Guid commandId, StaffActor actor, Permission permission, NewPerson form) =>
        gate.OnceAsync<ResidentId>(commandId, db => Task.FromResult(ComeIn(db, actor, permission, form)));

    /// <summary>As <see cref="ComeInAsync"/>, within the transaction of a command that does more.</summary>
    internal Result<ResidentId> ComeIn(BuuvDb db, StaffActor actor, Permission permission, NewPerson form)
    {
        if (directory.Map.Find(form.Neighbourhood) is not { } home) return new NeighbourhoodMissing();
        if (!actor.May(permission, home)) return new NotAllowed();
        var joined = form.Introduce().Then(who => Resident.Join(Id.New<ResidentId>(), who, home.Code, clock.GetUtcNow().UtcDateTime));
        if (!joined.IsDone) return joined.Refusal;
        joined.Value.WasEnteredBy(actor.AccountId);
        db.Add(joined.Value);
        return joined.Value.Id;
    }
}
