using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Events;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Care.Keys;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Care.Cases;

/// <summary>Decrypts one file for an actor who may read it. What an older key sealed is sealed again on the way.</summary>
internal sealed class CaseReader(BuuvDb db, CaseSeal seal, NeighbourhoodDirectory directory)
{
    public async Task<CaseContent> ReadAsync(CaseFile file, Resident? person, CaseAccess access)
    {
        file.Reseal(seal.Again);
        string? Open(SealedField field, byte[]? words) => words is null ? null : seal.Open(file.Id.Value, field, words);
        var partners = await NamesAsync(file);
        var volunteer = file.VolunteerId is { } id ? await db.TrainedVolunteers.FindAsync(id) : null;
        var content = new CaseContent(
            Open(SealedField.Asked, file.Asked)!,
            Open(SealedField.Reason, file.Reason),
            Open(SealedField.Who, file.Who),
            Open(SealedField.From, file.From),
            Open(SealedField.Consent, file.Consent),
            file.ConsentAt,
            person?.Phone?.ToString() ?? person?.Email?.Value
        )
        {
            Rings = person?.Phone?.E164,
            BestTimes = person?.BestTimes,
            AppointmentAt = file.AppointmentAt,
            Appointment = Open(SealedField.Appointment, file.Appointment),
            Volunteer = file.VolunteerId,
            VolunteerName = volunteer?.Name,
            Referrals = [.. file.Referrals.OrderByDescending(referral => referral.At).Select(referral => ReferralOf(referral, partners))],
        };
        // A partner reads what is asked of them, not what others wrote down before or went on with.
        return access == CaseAccess.Partner
            ? content with
            {
                Referrals = [.. content.Referrals.Where(referral => referral.Id == file.AtPartner?.Id)],
            }
            : content with
            {
                Steps =
                [
                    .. file
                        .Steps.OrderByDescending(step => step.Day)
                        .ThenByDescending(step => step.Id.Value)
                        .Select(step =>
                            new CaseStepView(step.Day, step.By, seal.Open(step.Id.Value, SealedField.Step, step.Words), step.Kind)
                            {
                                Id = step.Id,
                            }),
                ],
                Outcome = file.Outcome,
                Result = Open(SealedField.Result, file.Result),
                ClosedAt = file.ClosedAt,
                Posts = await PostsAsync(file),
                Taken = await DeedsAsync(file, DomainEventKind.CaseTaken),
                Opened =
                [
                    .. (await DeedsAsync(file, DomainEventKind.CaseOpened))
                        .Concat(file.Needs.Select(NeedOf))
                        .OrderByDescending(deed => deed.At),
                ],
            };
    }

    private ReferralView ReferralOf(Referral referral, Dictionary<PartnerOrganisationId, string> partners) =>
        new(
            referral.Id,
            referral.OrganisationId,
            partners.GetValueOrDefault(referral.OrganisationId, CareText.SomePartner),
            referral.By,
            referral.At,
            seal.Open(referral.Id.Value, SealedField.Referral, referral.Words),
            referral.State,
            referral.AnsweredAt,
            referral.AnsweredBy,
            referral.Reply is { } reply ? seal.Open(referral.Id.Value, SealedField.ReferralAnswer, reply) : null
        );

    private CaseDeed NeedOf(CaseNeed need) =>
        new(need.At, need.By.Name, seal.Open(need.Id.Value, SealedField.Need, need.Reason));

    // What happened before it was on a name has nobody's. Who did it may have left since: what they did stays.
    private async Task<IReadOnlyList<CaseDeed>> DeedsAsync(CaseFile file, DomainEventKind kind)
    {
        var (id, person) = (file.Id.Value, file.ResidentId);
        var rows = await (
            from happened in db.DomainEvents.AsNoTracking()
            where (happened.ActorId == null || happened.ActorId == person) && happened.Kind == kind && happened.SubjectId == id
            join row in db.Users.AsNoTracking() on happened.EnteredById equals (Guid?)row.Id into accounts
            from account in accounts.DefaultIfEmpty()
            orderby happened.Sequence
            select new { happened.At, HasLeft = account == null, account!.StaffName }).ToListAsync();
        return [.. rows.Select(row => new CaseDeed(row.At, row.HasLeft ? CareText.FormerColleague : row.StaffName ?? "Buuv"))];
    }

    private Task<Dictionary<PartnerOrganisationId, string>> NamesAsync(CaseFile file)
    {
        PartnerOrganisationId[] ids = [.. file.Referrals.Select(referral => referral.OrganisationId)];
        // Also of one that no list shows any more because what it carries cannot be read.
        return db.Partners.IgnoreQueryFilters().Where(partner => ids.Contains(partner.Id))
            .ToDictionaryAsync(partner => partner.Id, partner => partner.Name);
    }

    private async Task<IReadOnlyList<CutPost>> PostsAsync(CaseFile file)
    {
        PostId[] ids = [.. file.Posts.Select(cut => cut.PostId)];
        var posts = await db
            .Posts.AsNoTracking()
            .Include(post => post.Responses)
            .Include(post => post.Matches)
            .Where(post => ids.Contains(post.Id))
            .OrderByDescending(post => post.FeedOrder)
            .ToListAsync();
        return
        [
            .. posts.Select(post => new CutPost(
                post.Id,
                file.Posts.First(cut => cut.PostId == post.Id).At,
                AddressOf(post),
                post.Text.Title,
                post.Closure?.Reason,
                post.Responses.Count(response => response.IsWaiting),
                post.Matches.Count
            )),
        ];
    }

    private string AddressOf(Post post) => $"/{directory.Map.FindMunicipality(post.Municipality)!.Slug}/{post.Number}";
}
