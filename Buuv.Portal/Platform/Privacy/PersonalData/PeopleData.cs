using Buuv.Domain;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Privacy.PersonalData;

internal sealed class PersonData : PersonalDataSet
{
    public override string Name => "person";

    public override IReadOnlyList<Type> Tables => [typeof(Resident)];

    public override IReadOnlyList<string> Holds =>
        [
            "Resident.FirstName",
            "Resident.SearchName",
            "Resident.Alias",
            "Resident.SearchAlias",
            "Resident.Email",
            "Resident.Phone",
            "Resident.Languages",
        ];

    public override AfterErasure AfterErasure => AfterErasure.WithoutName;

    public override async Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who)
    {
        if (await db.Residents.FirstOrDefaultAsync(resident => resident.Id == who) is not { } me)
            return [];
        var home = await db
            .Neighbourhoods.Where(neighbourhood => neighbourhood.Code == me.Neighbourhood)
            .Select(neighbourhood => neighbourhood.Name)
            .FirstOrDefaultAsync();
        return
        [
            new(
                null,
                null,
                new(Fact.Name, me.FirstName),
                new(Fact.Alias, me.Alias),
                new(Fact.Neighbourhood, home),
                new(Fact.ReachedBy, me.Reachability),
                new(Fact.Mail, me.Email?.Value),
                new(Fact.Phone, me.Phone?.ToString()),
                new(Fact.BestTimes, me.BestTimes),
                new(Fact.Languages, me.Languages),
                new(Fact.LeftOut, me.LeftOut),
                new(Fact.Joined, me.JoinedAt),
                new(Fact.MemberSince, me.MemberSince),
                new(Fact.MemberBy, me.MemberBy)
            ),
        ];
    }

    public override Task StopAsync(ErasureRequest stopping)
    {
        stopping.Person.Stop(stopping.Now);
        return Task.CompletedTask;
    }
}

internal sealed class AccountData : PersonalDataSet
{
    public override string Name => "account";

    public override IReadOnlyList<Type> Tables =>
        [
            typeof(Account),
            typeof(AccountDuty),
            typeof(IdentityUserClaim<Guid>),
            typeof(IdentityUserLogin<Guid>),
            typeof(IdentityUserToken<Guid>),
            typeof(IdentityUserPasskey<Guid>),
            typeof(IdentityPasskeyData),
        ];

    public override IReadOnlyList<string> Holds =>
        [
            "Account.UserName",
            "Account.NormalizedUserName",
            "Account.Email",
            "Account.NormalizedEmail",
            "Account.PhoneNumber",
            "Account.StaffName",
            "Account.PasswordHash",
            "Account.SecurityStamp",
            "Account.ConcurrencyStamp",
            "AccountDuty.Scope",
            "IdentityUserClaim.ClaimType",
            "IdentityUserClaim.ClaimValue",
            "IdentityUserLogin.LoginProvider",
            "IdentityUserLogin.ProviderKey",
            "IdentityUserLogin.ProviderDisplayName",
            "IdentityUserToken.LoginProvider",
            "IdentityUserToken.Name",
            "IdentityUserToken.Value",
            "IdentityUserPasskey.CredentialId",
            "IdentityPasskeyData.IdentityUserPasskeyCredentialId",
            "IdentityPasskeyData.Name",
            "IdentityPasskeyData.PublicKey",
            "IdentityPasskeyData.Transports",
            "IdentityPasskeyData.AttestationObject",
            "IdentityPasskeyData.ClientDataJson",
        ];

    public override async Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who)
    {
        if (await db.Users.FirstOrDefaultAsync(account => account.ResidentId == who) is not { } account) return [];
        var keys = await db.UserPasskeys.Where(key => key.UserId == account.Id).ToListAsync();
        var duties = await db.Duties.Where(duty => duty.AccountId == account.Id).ToListAsync();
        return
        [
            new(account.CreatedAt, account.UserName),
            .. keys.Select(key => new OwnRecord(key.Data.CreatedAt.UtcDateTime, null, new OwnFact(Fact.Passkey, key.Data.Name ?? "✓"))),
            .. duties.Select(duty => new OwnRecord(null, null, new OwnFact(Fact.Duty, duty.Duty.ToString()))),
        ];
    }

    // Whoever also works for Buuv keeps the account for that; it no longer points at a resident.
    public override async Task StopAsync(ErasureRequest stopping)
    {
        if (await stopping.Db.Users.FirstOrDefaultAsync(account => account.ResidentId == stopping.Who) is not { } account) return;
        if (await stopping.Db.Duties.AnyAsync(duty => duty.AccountId == account.Id)) account.ResidentId = null;
        else stopping.Db.Users.Remove(account);
    }
}

internal sealed class SessionData : PersonalDataSet
{
    public override string Name => "sessions";

    public override IReadOnlyList<Type> Tables => [typeof(AccountSession)];

    // A session that nobody signed out of goes a day after its time is over.
    public override RetentionTerm Term =>
        new RetentionTerm<AccountSession>(1, db => db.Sessions, session => session.EndsAt, Fleeting: true);

    public override async Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who) =>
        await Of(db, who).OrderByDescending(session => session.OpenedAt)
            .Select(session => new OwnRecord(session.OpenedAt, null, new OwnFact(Fact.Until, session.EndsAt))).ToListAsync();

    // Of staff too, who keep their account: what they hold still names the resident.
    public override Task StopAsync(ErasureRequest stopping) => Of(stopping.Db, stopping.Who).ExecuteDeleteAsync();

    private static IQueryable<AccountSession> Of(BuuvDb db, ResidentId who) =>
        db.Sessions.Where(session => db.Users.Any(account => account.Id == session.AccountId && account.ResidentId == who));
}

internal sealed class ConsentData : PersonalDataSet
{
    public override string Name => "consents";

    public override IReadOnlyList<Type> Tables => [typeof(Consent)];

    // The words are those that Buuv read out or showed.
    public override IReadOnlyList<string> Holds => ["Consent.Words"];

    public override AfterErasure AfterErasure => AfterErasure.OnlyIds;

    public override RetentionTerm Term =>
        new RetentionTerm<Consent>(
            1825,
            db =>
                db.Consents.Where(consent => db.Residents.Any(resident => resident.Id == consent.ResidentId && resident.StoppedAt != null)),
            consent => consent.At
        );

    public override async Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who) =>
        await db.Consents.Where(consent => consent.ResidentId == who).OrderByDescending(consent => consent.At)
            .Select(consent => new OwnRecord(consent.At, consent.Words, new OwnFact(Fact.Door, consent.Door))).ToListAsync();
}

internal sealed class ConductData : PersonalDataSet
{
    public override string Name => "conduct";

    public override IReadOnlyList<Type> Tables => [typeof(ConductCertificate)];

    public override IReadOnlyList<string> Holds => ["ConductCertificate.SeenByName"];

    public override RetentionTerm Term =>
        new RetentionTerm<ConductCertificate>(1, db => db.ConductCertificates, certificate => certificate.ValidUntil);

    public override async Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who) =>
        [
            .. (await db.ConductCertificates.Where(certificate => certificate.ResidentId == who).ToListAsync()).Select(
                certificate => new OwnRecord(
                    null,
                    null,
                    new(Fact.DateOnIt, certificate.IssuedOn),
                    new(Fact.SeenOn, certificate.SeenOn),
                    new(Fact.SeenBy, certificate.SeenByName),
                    new(Fact.Until, certificate.ValidUntil)
                )
            ),
        ];

    public override Task StopAsync(ErasureRequest stopping) =>
        stopping.Db.ConductCertificates.Where(certificate => certificate.ResidentId == stopping.Who).ExecuteDeleteAsync();
}

internal sealed class OnBehalfData : PersonalDataSet
{
    public override string Name => "deputies";

    public override IReadOnlyList<Type> Tables => [typeof(OnBehalfOf)];

    public override IReadOnlyList<string> Holds => ["OnBehalfOf.DeputyName"];

    public override RetentionTerm Term =>
        new RetentionTerm<OnBehalfOf>(365, db => db.OnBehalf.Where(row => row.EndedAt != null), row => row.EndedAt!.Value);

    public override async Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who)
    {
        var forMe = await db.OnBehalf.Where(row => row.ResidentId == who).OrderByDescending(row => row.Since).ToListAsync();
        var byMe = await (
            from row in db.OnBehalf
            where row.DeputyId == who
            join person in db.Residents on row.ResidentId equals person.Id
            orderby row.Since descending
            select new { row, person.FirstName }).ToListAsync();
        return
        [
            .. forMe.Select(row => new OwnRecord(row.Since, row.DeputyName, new(Fact.Relation, row.As), new(Fact.EndedAt, row.EndedAt))),
            .. byMe.Select(both => new OwnRecord(
                both.row.Since,
                null,
                new(Fact.What, both.FirstName),
                new(Fact.Relation, both.row.As),
                new(Fact.EndedAt, both.row.EndedAt)
            )),
        ];
    }

    public override async Task StopAsync(ErasureRequest stopping)
    {
        foreach (
            var row in await stopping.Db.OnBehalf.Where(row => row.ResidentId == stopping.Who || row.DeputyId == stopping.Who).ToListAsync()
        )
        {
            if (row.ResidentId == stopping.Who) stopping.Db.Remove(row);
            else row.DeputyStops(stopping.Now);
        }
    }
}
