using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Privacy.PersonalData;

/// <summary>What happened, as ids. For its person: who looked.</summary>
internal sealed class EventData : PersonalDataSet
{
    private static readonly DomainEventKind[] Looks =
    [
        DomainEventKind.CardOpened,
        DomainEventKind.CaseOpened,
        DomainEventKind.CaseOpenedInNeed,
        DomainEventKind.OwnDataOpened,
    ];

    public override string Name => "looks";

    public override IReadOnlyList<Type> Tables => [typeof(DomainEvent)];

    public override IReadOnlyList<string> Holds => ["DomainEvent.What"];

    public override AfterErasure AfterErasure => AfterErasure.OnlyIds;

    public override RetentionTerm Term => new RetentionTerm<DomainEvent>(1095, db => db.DomainEvents, domainEvent => domainEvent.At);

    public override async Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who)
    {
        var looks = await db
            .DomainEvents.Where(domainEvent => domainEvent.By == who && Looks.Contains(domainEvent.Kind))
            .OrderByDescending(domainEvent => domainEvent.Sequence)
            .ToListAsync();
        Guid?[] accounts = [.. looks.Select(look => look.EnteredBy).Distinct()];
        var names = await db
            .Users.Where(account => accounts.Contains(account.Id))
            .ToDictionaryAsync(account => account.Id, account => account.StaffName);
        return
        [
            .. looks.Select(look => new OwnRecord(
                look.At,
                look.EnteredBy is { } account ? names.GetValueOrDefault(account) : null,
                new OwnFact(Fact.What, look.Kind)
            )),
        ];
    }
}

internal sealed class DraftData : PersonalDataSet
{
    public override string Name => "drafts";

    public override IReadOnlyList<Type> Tables => [typeof(SavedDraft)];

    public override IReadOnlyList<string> Holds => ["SavedDraft.Form", "SavedDraft.TokenHash", "SavedDraft.Fields"];

    public override RetentionTerm Term => new RetentionTerm<SavedDraft>(2, db => db.Drafts, draft => draft.SavedAt, Fleeting: true);

    public override async Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who) =>
        await db
            .Drafts.Where(draft => draft.Resident == who)
            .OrderByDescending(draft => draft.SavedAt)
            .Select(draft => new OwnRecord(draft.SavedAt, null, new OwnFact(Fact.Details, draft.Fields)))
            .ToListAsync();

    public override Task StopAsync(ErasureRequest stopping) =>
        stopping.Db.Drafts.Where(draft => draft.Resident == stopping.Who).ExecuteDeleteAsync();
}

internal sealed class OutgoingData : PersonalDataSet
{
    public override string Name => "messages";

    public override IReadOnlyList<Type> Tables => [typeof(OutgoingMessage)];

    public override IReadOnlyList<string> Holds =>
        [
            "OutgoingMessage.To",
            "OutgoingMessage.Subject",
            "OutgoingMessage.Body",
            "OutgoingMessage.DedupeKey",
            "OutgoingMessage.SentBy",
            "OutgoingMessage.LastError",
            "OutgoingMessage.Names",
            "OutgoingMessage.UnsubscribeAddress",
        ];

    public override RetentionTerm Term =>
        new RetentionTerm<OutgoingMessage>(30, db => db.Outgoing, message => message.CreatedAt, Fleeting: true);

    public override async Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who)
    {
        if (await db.Residents.FirstOrDefaultAsync(resident => resident.Id == who) is not { } me) return [];
        var addresses = new[] { me.Email?.Value, me.Phone?.E164 };
        var id = IdOf(who);
        return await db
            .Outgoing.Where(message => message.Names!.Contains(id) && addresses.Contains(message.To))
            .OrderByDescending(message => message.Id)
            .Select(message => new OwnRecord(message.CreatedAt, message.Subject))
            .ToListAsync();
    }

    public override async Task StopAsync(ErasureRequest stopping)
    {
        var id = IdOf(stopping.Who);
        var theirs = await stopping
            .Db.Outgoing.Where(message => message.Names!.Contains(id) || stopping.Addresses.Contains(message.To))
            .ToListAsync();
        stopping.Files.AddRange(theirs.Select(message => message.FileName));
        stopping.Db.RemoveRange(theirs);
    }

    private static string IdOf(ResidentId who) => who.Value.ToString("D", CultureInfo.InvariantCulture);
}

internal sealed class CodeData : PersonalDataSet
{
    public override string Name => "codes";

    public override IReadOnlyList<Type> Tables => [typeof(SignInCode)];

    public override IReadOnlyList<string> Holds => ["SignInCode.Address", "SignInCode.Hash", "SignInCode.LinkHash"];

    // As long as codes per day are counted.
    public override RetentionTerm Term => new RetentionTerm<SignInCode>(1, db => db.SignInCodes, code => code.SentAt, Fleeting: true);

    public override Task StopAsync(ErasureRequest stopping) =>
        stopping.Db.SignInCodes.Where(code => stopping.Addresses.Contains(code.Address)).ExecuteDeleteAsync();
}
