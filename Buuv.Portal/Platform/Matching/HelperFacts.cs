using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Matching;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
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

    /// <summary>The vraag, and everybody where it reaches who might help.</summary>
    public async Task<(Vraag Vraag, IReadOnlyList<(Helper Helper, Between Between)> Candidates)> OfAsync(
        BuuvDb db, Post post, CancellationToken cancel)
    {
        var (map, now) = (directory.Map, clock.GetUtcNow().UtcDateTime);
        var here = map.Find(post.Neighbourhood)!;
        NeighbourhoodCode[] reached =
        [
            .. map.Neighbourhoods.Where(place => map.AudiencesOf(place).Contains(post.Audience)).Select(place => place.Code),
        ];
        var offers = (await db.Posts.Where(offer => offer.Kind == PostKind.Offer && offer.Closure == null
                && reached.Contains(offer.Neighbourhood) && offer.AuthorId != post.AuthorId)
            .Select(offer => new { offer.AuthorId, offer.Category })
            .ToListAsync(cancel)).ToLookup(offer => offer.AuthorId, offer => offer.Category);
        var willing = db.Residents.Where(person => person.StoppedAt == null && reached.Contains(person.Neighbourhood) && (
            db.HelperProfiles.Any(profile => profile.Id == person.Id && profile.AskMeSince != null)
            || db.Posts.Any(offer => offer.AuthorId == person.Id && offer.Kind == PostKind.Offer && offer.Closure == null)));
        var ids = willing.Select(person => person.Id);
        var people = await willing.AsNoTracking().ToListAsync(cancel);
        var profiles = await db.HelperProfiles.AsNoTracking().Where(profile => ids.Contains(profile.Id))
            .ToDictionaryAsync(profile => profile.Id, cancel);
        var asked = (await db.Invitations.Where(invitation => ids.Contains(invitation.NeighbourId))
            .Select(invitation => new Question(
                invitation.NeighbourId, invitation.PostId, invitation.At, invitation.Answer, invitation.AnsweredAt))
            .ToListAsync(cancel)).ToLookup(question => question.NeighbourId);
        var matches = (await (
            from match in db.Matches
            join about in db.Posts.IgnoreQueryFilters() on match.PostId equals about.Id
            where ids.Contains(match.HelperId)
            select new Help(match.HelperId, match.AskerId, match.At, about.Category, about.Timing.Rhythm)).ToListAsync(cancel))
            .ToLookup(help => help.HelperId);
        var hidden = (await db.HiddenFrom(post.AuthorId).ToListAsync(cancel)).ToHashSet();
        var answered = (await db.Responses.Where(response => response.PostId == post.Id).Select(response => response.HelperId)
            .ToListAsync(cancel)).ToHashSet();
        var suspended = (await db.Users.Where(account => account.SuspendedAt != null && account.ResidentId != null)
            .Select(account => account.ResidentId!.Value).ToListAsync(cancel)).ToHashSet();
        var conduct = (await db.ConductCertificates.Where(seen => seen.ValidUntil > now).Select(seen => seen.ResidentId)
            .ToListAsync(cancel)).ToHashSet();
        var author = await db.Residents.AsNoTracking().FirstOrDefaultAsync(person => person.Id == post.AuthorId, cancel);
        var candidates = people.Select(person => (
            HelperOf(person, profiles.GetValueOrDefault(person.Id), offers[person.Id], asked[person.Id], matches[person.Id], now) with
            {
                IsGone = suspended.Contains(person.Id),
                HasConduct = conduct.Contains(person.Id),
            },
            new Between(
                (int)(here.Centre.KilometresTo(map.Find(person.Neighbourhood)!.Centre) * 10),
                IsWithinReach: true,
                IsBlocked: hidden.Contains(person.Id) || IsSameHome(person, author),
                WasAsked: answered.Contains(person.Id) || asked[person.Id].Any(question => question.PostId == post.Id),
                matches[person.Id].Count(help => help.AskerId == post.AuthorId && now - help.At < TimeSpan.FromDays(AskRules.CarriesDays)),
                matches[person.Id].Any(help => help.AskerId == post.AuthorId))));
        return (VraagOf(post, author), [.. candidates]);
    }

    /// <summary>The vraag as it is compared.</summary>
    public static async Task<Vraag> VraagAsync(BuuvDb db, Post post, CancellationToken cancel) =>
        VraagOf(post, await db.Residents.AsNoTracking().FirstOrDefaultAsync(person => person.Id == post.AuthorId, cancel));

    private static Vraag VraagOf(Post post, Resident? author) => new(post.Id, post.AuthorId, post.Category, post.Neighbourhood)
    {
        Words = [.. Folding.Words($"{post.Text.Title} {post.Text.Details}")],
        Date = post.Timing.Date,
        DayPart = post.Timing.DayPart,
        Languages = author?.Languages ?? Introduction.OnlyDutch,
        IsLookedAfter = author?.IsLookedAfter ?? true,
    };

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

    // Who shares a number or an address is one household: they would be asked for each other.
    private static bool IsSameHome(Resident one, Resident? other) =>
        other is not null && ((one.Phone is { } phone && phone == other.Phone) || (one.Email is { } mail && mail == other.Email));

    private sealed record Question(ResidentId NeighbourId, PostId PostId, DateTime At, InvitationAnswer Answer, DateTime? AnsweredAt);

    private sealed record Help(ResidentId HelperId, ResidentId AskerId, DateTime At, Category Category, Rhythm Rhythm);
}
