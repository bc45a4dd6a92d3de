using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Matching;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Platform.Matching;

/// <summary>Reads what decides who is asked: what helpers told, their live aanbod, and when they were asked and helped. In a few queries,
/// however many there are.</summary>
public sealed class HelperFacts(NeighbourhoodDirectory directory, IOptions<SafetySettings> safety, TimeProvider clock)
{
    /// <summary>Repeating help counts as going on for so long after the match.</summary>
    private static readonly TimeSpan RepeatingFor = TimeSpan.FromDays(180);

    private static readonly TimeSpan Week = TimeSpan.FromDays(7), FourWeeks = TimeSpan.FromDays(28);

    /// <summary>Everybody who might help with one of these vragen.</summary>
    /// <param name="only">Of whom it is asked; null: of all.</param>
    public async Task<KnownHelpers> ReadAsync(
        BuuvDb db, IReadOnlyCollection<Post> posts, IReadOnlyCollection<ResidentId>? only = null, CancellationToken cancel = default)
    {
        var (map, now) = (directory.Map, clock.GetUtcNow().UtcDateTime);
        var audiences = posts.Select(post => post.Audience).ToHashSet();
        NeighbourhoodCode[] reached =
        [
            .. map.Neighbourhoods.Where(place => map.AudiencesOf(place).Any(audiences.Contains)).Select(place => place.Code),
        ];
        PostId[] about = [.. posts.Select(post => post.Id)];
        ResidentId[] askers = [.. posts.Select(post => post.AuthorId).Distinct()];
        var willing = db.Residents.Where(person => person.StoppedAt == null && reached.Contains(person.Neighbourhood) && (
            db.HelperProfiles.Any(profile => profile.Id == person.Id && profile.AskMeSince != null)
            || db.Posts.Any(offer => offer.AuthorId == person.Id && offer.Kind == PostKind.Offer && offer.Closure == null)));
        if (only is not null) willing = willing.Where(person => only.Contains(person.Id));
        var ids = willing.Select(person => person.Id);
        var people = await willing.AsNoTracking().ToListAsync(cancel);
        var offers = (await db.Posts
            .Where(offer => offer.Kind == PostKind.Offer && offer.Closure == null && ids.Contains(offer.AuthorId))
            .Select(offer => new { offer.AuthorId, offer.Category })
            .ToListAsync(cancel)).ToLookup(offer => offer.AuthorId, offer => offer.Category);
        var profiles = await db.HelperProfiles.AsNoTracking().Where(profile => ids.Contains(profile.Id))
            .ToDictionaryAsync(profile => profile.Id, cancel);
        var asked = (await db.Invitations.Where(invitation => ids.Contains(invitation.NeighbourId))
            .Select(invitation => new Question(
                invitation.NeighbourId, invitation.PostId, invitation.At, invitation.Answer, invitation.AnsweredAt))
            .ToListAsync(cancel)).ToLookup(question => question.NeighbourId);
        var matches = (await (
            from match in db.Matches
            join help in db.Posts.IgnoreQueryFilters() on match.PostId equals help.Id
            where ids.Contains(match.HelperId)
            select new Help(match.HelperId, match.AskerId, match.At, help.Category, help.Timing.Rhythm)).ToListAsync(cancel))
            .ToLookup(help => help.HelperId);
        var suspended = (await db.Users.Where(account => account.SuspendedAt != null && account.ResidentId != null)
            .Select(account => account.ResidentId!.Value).ToListAsync(cancel)).ToHashSet();
        var conduct = (await db.ConductCertificates.Where(seen => seen.ValidUntil > now).Select(seen => seen.ResidentId)
            .ToListAsync(cancel)).ToHashSet();
        return new(map, people.Select(person => new KnownHelper(
            person,
            HelperOf(person, profiles.GetValueOrDefault(person.Id), offers[person.Id], asked[person.Id], matches[person.Id], now) with
            {
                IsGone = suspended.Contains(person.Id),
                HasConduct = conduct.Contains(person.Id),
            },
            [.. matches[person.Id]])))
        {
            Authors = await db.Residents.AsNoTracking().Where(person => askers.Contains(person.Id))
                .ToDictionaryAsync(person => person.Id, cancel),
            Blocks = [.. await db.Blocks.Where(block => askers.Contains(block.BlockerId) || askers.Contains(block.BlockedId))
                .Select(block => ValueTuple.Create(block.BlockerId, block.BlockedId)).ToListAsync(cancel)],
            Asked =
            [
                .. asked.SelectMany(questions => questions).Select(question => (question.NeighbourId, question.PostId)),
                .. (await db.Responses.Where(response => about.Contains(response.PostId))
                    .Select(response => new { response.HelperId, response.PostId }).ToListAsync(cancel))
                    .Select(response => (response.HelperId, response.PostId)),
            ],
        };
    }

    private Helper HelperOf(
        Resident person, HelperProfile? profile, IEnumerable<Category> offers, IEnumerable<Question> asked, IEnumerable<Help> helped,
        DateTime now)
    {
        Question[] questions = [.. asked.OrderByDescending(question => question.At)];
        Help[] helps = [.. helped];
        var helper = new Helper(person.Id, person.Neighbourhood)
        {
            Reachability = person.Reachability,
            Offers = CategorySet.Of(offers),
            Helped = CategorySet.Of(helps.Select(help => help.Category)),
            Languages = person.Languages,
            IsNew = !person.IsMember || person.IsNew(safety.Value.NewForDays, now),
            AskedAt = questions.Length > 0 ? questions[0].At : null,
            AskedInWeek = questions.Count(question => now - question.At < Week),
            AskedInFourWeeks = questions.Count(question => now - question.At < FourWeeks),
            UnansweredInARow = questions.TakeWhile(question => question.Answer == InvitationAnswer.Waiting).Count(),
            SaidYesAt = questions.Max(question => question.Answer == InvitationAnswer.Yes ? question.AnsweredAt : null),
            HelpedAt = helps.Length > 0 ? helps.Max(help => help.At) : null,
            Repeating = helps.Count(help => help.Rhythm == Rhythm.Repeating && now - help.At < RepeatingFor),
        };
        return profile is null
            ? helper
            : helper with
            {
                AskMe = profile.AskMeSince is not null,
                Can = profile.Can,
                Anything = profile.Anything,
                Skills = [.. profile.Skills.SelectMany(Folding.Words)],
                Times = profile.Times,
                HowFar = profile.HowFar,
                HourUntil = profile.HourUntil,
                NotBefore = profile.NotBefore,
                PerWeek = profile.PerWeek,
            };
    }

    private sealed record Question(ResidentId NeighbourId, PostId PostId, DateTime At, InvitationAnswer Answer, DateTime? AnsweredAt);
}
