using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Boards;
using Buuv.Domain.Care;
using Buuv.Domain.Conversations;
using Buuv.Domain.Events;
using Buuv.Domain.Matching;
using Buuv.Domain.Membership;
using Buuv.Domain.Moderation;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Partners;
using Buuv.Domain.PersonalSheets;
using Buuv.Domain.Phone;
using Buuv.Domain.Posts;
using Buuv.Domain.Posts.Matches;
using Buuv.Domain.Residents;
using Buuv.Domain.Volunteering;
using Buuv.Portal.Platform.Persistence.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Persistence;

/// <summary>Everything Buuv remembers. The factory hands out read-only contexts; only <see cref="WriteGate"/> makes one that
/// writes.</summary>
public class BuuvDb(DbContextOptions<BuuvDb> options) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<Municipality> Municipalities => Set<Municipality>();
    public DbSet<District> Districts => Set<District>();
    public DbSet<Neighbourhood> Neighbourhoods => Set<Neighbourhood>();
    public DbSet<Resident> Residents => Set<Resident>();
    public DbSet<Consent> Consents => Set<Consent>();
    public DbSet<ConductCertificate> ConductCertificates => Set<ConductCertificate>();
    public DbSet<OnBehalfOf> OnBehalf => Set<OnBehalfOf>();
    public DbSet<Block> Blocks => Set<Block>();
    public DbSet<PhoneCall> PhoneCalls => Set<PhoneCall>();
    public DbSet<PhoneScript> PhoneScripts => Set<PhoneScript>();
    public DbSet<CaseFile> CaseFiles => Set<CaseFile>();
    public DbSet<Concern> Concerns => Set<Concern>();
    public DbSet<TrainedVolunteer> TrainedVolunteers => Set<TrainedVolunteer>();
    public DbSet<HouseVolunteer> HouseVolunteers => Set<HouseVolunteer>();
    public DbSet<PartnerOrganisation> Partners => Set<PartnerOrganisation>();
    public DbSet<PartnerMember> PartnerMembers => Set<PartnerMember>();
    public DbSet<PartnerClient> PartnerClients => Set<PartnerClient>();
    public DbSet<PartnerKey> PartnerKeys => Set<PartnerKey>();
    public DbSet<CaseKey> CaseKeys => Set<CaseKey>();
    public DbSet<Post> Posts => Set<Post>();
    public DbSet<Response> Responses => Set<Response>();
    public DbSet<Match> Matches => Set<Match>();
    public DbSet<Conversation> Conversations => Set<Conversation>();
    public DbSet<Message> Messages => Set<Message>();
    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<PassedOn> PassedOn => Set<PassedOn>();
    public DbSet<HelperProfile> HelperProfiles => Set<HelperProfile>();
    public DbSet<AnswerPromise> AnswerPromises => Set<AnswerPromise>();
    public DbSet<PromiseNote> PromiseNotes => Set<PromiseNote>();
    public DbSet<Mediation> Mediations => Set<Mediation>();
    public DbSet<MediatorWord> MediatorWords => Set<MediatorWord>();
    public DbSet<Review> Reviews => Set<Review>();
    public DbSet<PlainReason> PlainReasons => Set<PlainReason>();
    public DbSet<CallBack> CallBacks => Set<CallBack>();
    public DbSet<NoticeBoard> NoticeBoards => Set<NoticeBoard>();
    public DbSet<PosterEdition> PosterEditions => Set<PosterEdition>();
    public DbSet<PersonalSheet> PersonalSheets => Set<PersonalSheet>();
    public DbSet<CodeRun> CodeRuns => Set<CodeRun>();
    public DbSet<BoardVisit> BoardVisits => Set<BoardVisit>();
    public DbSet<BoardResponse> BoardResponses => Set<BoardResponse>();
    public DbSet<BoardCheck> BoardChecks => Set<BoardCheck>();
    public DbSet<DomainEvent> DomainEvents => Set<DomainEvent>();
    public DbSet<UndoableDeed> UndoableDeeds => Set<UndoableDeed>();
    public DbSet<FinishedCommand> FinishedCommands => Set<FinishedCommand>();
    public DbSet<SavedDraft> Drafts => Set<SavedDraft>();
    public DbSet<OutgoingMessage> Outgoing => Set<OutgoingMessage>();
    public DbSet<ConsumerPosition> Positions => Set<ConsumerPosition>();
    public DbSet<SignInCode> SignInCodes => Set<SignInCode>();
    public DbSet<AccountDuty> Duties => Set<AccountDuty>();
    public DbSet<AccountSession> Sessions => Set<AccountSession>();
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();
    public DbSet<ClockMark> ClockMarks => Set<ClockMark>();
    public DbSet<PurgeHold> PurgeHolds => Set<PurgeHold>();

    /// <summary>Set on a context that saves by itself, as ASP.NET Core Identity does: its saves queue at the gate too.</summary>
    internal WriteGate? Gate { get; init; }

    /// <summary>The deed that is written now: nobody is told what happens by it as long as it is held.</summary>
    private UndoableDeed? deed;

    /// <summary>What is written now can be undone.</summary>
    /// <param name="by">Account of the member of staff who does it.</param>
    public void MayBeUndone(DeedKind kind, Guid subject, Guid by, DateTime now) =>
        UndoableDeeds.Add(deed = UndoableDeed.Of(Id.New<DeedId>(), kind, subject, by, now));

    /// <summary>Set by what must reach every row, such as erasing: rows that hold an unknown choice are in its queries too.</summary>
    public bool WithUnreadable { get; set; }

    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

#pragma warning disable RS0030 // Identity saves by itself: it queues at the gate here.
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        NoteWhatHappened();
        if (Gate is null || Database.CurrentTransaction is not null)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        using var turn = await Gate.EnterAsync(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }
#pragma warning restore RS0030

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(BuuvDb).Assembly);
        Conventions.AddVersions(builder);
        KnownChoices.AddFilters(builder, this);
    }

    // State and happening go in one transaction; a changed aggregate gets a new version, also when only its parts changed.
    private void NoteWhatHappened()
    {
        foreach (var entry in ChangeTracker.Entries<Entity>().ToArray())
        {
            var happened = entry.Entity.TakeEvents();
            var heldBy = entry.Entity is UndoableDeed ? null : deed?.Id;
            DomainEvents.AddRange(happened.Select(domainEvent => domainEvent with { DeedId = heldBy }));
            if (entry.State == EntityState.Modified || (entry.State == EntityState.Unchanged && happened.Count > 0))
                entry.Property<long>(Conventions.Version).CurrentValue++;
        }
    }
}
