using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Partners;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Partners;

/// <summary>An organisation, as the admin sees it.</summary>
public sealed record PartnerView(PartnerOrganisation Organisation, IReadOnlyList<string> People, IReadOnlyList<PartnerKey> Keys);

/// <summary>A client of a partner.</summary>
public sealed record ClientView(ResidentId Id, string Name, string Neighbourhood, IReadOnlyList<PostSummary> Posts);

/// <summary>What there is to know about the partners.</summary>
public sealed class PartnerQueries(IDbContextFactory<BuuvDb> reading, NeighbourhoodDirectory directory, PostQueries posts)
{
    /// <summary>The organisations this actor works for.</summary>
    public async Task<IReadOnlyList<PartnerOrganisation>> OfAsync(StaffActor actor)
    {
        await using var db = await reading.CreateDbContextAsync();
        return [.. (await Ours(db, actor).ToListAsync()).OrderBy(partner => partner.Name, Folding.InOrder)];
    }

    /// <summary>Every organisation, for who runs the portal.</summary>
    public async Task<IReadOnlyList<PartnerView>> AllAsync(StaffActor actor)
    {
        if (!actor.May(Permission.RunPortal)) return [];
        await using var db = await reading.CreateDbContextAsync();
        var partners = await db.Partners.ToListAsync();
        var people = await (
            from member in db.PartnerMembers
            join account in db.Users on member.AccountId equals account.Id
            select new { member.OrganisationId, Name = account.StaffName ?? account.UserName! }).ToListAsync();
        var keys = await db.PartnerKeys.Where(key => key.EndedAt == null).OrderBy(key => key.Since).ToListAsync();
        return
        [
            .. partners
                .OrderBy(partner => partner.Name, Folding.InOrder)
                .Select(partner => new PartnerView(
                    partner,
                    [.. people.Where(row => row.OrganisationId == partner.Id).Select(row => row.Name).Order(Folding.InOrder)],
                    [.. keys.Where(key => key.OrganisationId == partner.Id)]
                )),
        ];
    }

    /// <summary>The clients of this actor's organisations, with their live posts; none of other organisations.</summary>
    public async Task<IReadOnlyList<ClientView>> ClientsAsync(StaffActor actor)
    {
        await using var db = await reading.CreateDbContextAsync();
        var people = await (
            from client in db.PartnerClients
            where Ours(db, actor).Any(partner => partner.Id == client.OrganisationId)
            join person in db.Residents on client.ResidentId equals person.Id
            orderby person.SearchName
            select person).Distinct().ToListAsync();
        var clients = new List<ClientView>();
        foreach (var person in people)
            if (directory.Map.Find(person.Neighbourhood) is { } home && actor.May(Permission.EnterForClient, home))
                clients.Add(new(person.Id, person.FirstName, home.Name, await posts.OfAuthorAsync(person.Id)));
        return clients;
    }

    /// <summary>False when a person looks at it first.</summary>
    public async Task<bool> HangsAsync(PostId post)
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db.Posts.AnyAsync(row => row.Id == post);
    }

    public IReadOnlyList<Municipality> Municipalities => directory.Map.Municipalities;

    /// <summary>Names of the municipalities it works in.</summary>
    public string TownsOf(PartnerOrganisation partner) =>
        string.Join(", ", Municipalities.Where(town => partner.WorksIn(town.Code)).Select(town => town.Name));

    private static IQueryable<PartnerOrganisation> Ours(BuuvDb db, StaffActor actor) =>
        db.Partners.Where(partner =>
            db.PartnerMembers.Any(member => member.OrganisationId == partner.Id && member.AccountId == actor.AccountId)
        );
}
