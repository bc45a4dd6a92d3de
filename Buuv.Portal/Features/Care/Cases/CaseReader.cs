using Buuv.Domain;
using Buuv.Domain.Care;
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
                        .Select(step => new CaseStepView(step.Day, step.By, seal.Open(step.Id.Value, SealedField.Step, step.Words))),
                ],
                Outcome = file.Outcome,
                Result = Open(SealedField.Result, file.Result),
                Posts = await PostsAsync(file),
            };
    }

    private ReferralView ReferralOf(Referral referral, Dictionary<PartnerOrganisationId, string> partners) =>
        new(
            referral.Id,
            referral.OrganisationId,
            partners[referral.OrganisationId],
            referral.By,
            referral.At,
            seal.Open(referral.Id.Value, SealedField.Referral, referral.Words),
            referral.State,
            referral.AnsweredBy,
            referral.Reply is { } reply ? seal.Open(referral.Id.Value, SealedField.ReferralAnswer, reply) : null
        );

    private Task<Dictionary<PartnerOrganisationId, string>> NamesAsync(CaseFile file)
    {
        PartnerOrganisationId[] ids = [.. file.Referrals.Select(referral => referral.OrganisationId)];
        return db.Partners.Where(partner => ids.Contains(partner.Id)).ToDictionaryAsync(partner => partner.Id, partner => partner.Name);
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
