using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.PersonalSheets;

/// <summary>Reads what to tell a resident on paper.</summary>
public sealed class PersonalQueries(
    IDbContextFactory<BuuvDb> reading,
    NeighbourhoodDirectory directory,
    IOptions<PortalSettings> settings,
    TimeProvider clock
)
{
    private const int EnoughToChoose = 40;
    private const int Chosen = 5;
    private const int MostAsked = 2;

    // A sheet is on its way for some days, and so is its card.
    private const int EndsSoonDays = 14;

    /// <summary>The page of one resident; null when they do not exist.</summary>
    public async Task<PersonalPage?> PageAsync(ResidentId id)
    {
        await using var db = await reading.CreateDbContextAsync();
        if (
            await db.Residents.FirstOrDefaultAsync(person => person.Id == id && person.StoppedAt == null) is not { } resident
            || directory.Map.Find(resident.Neighbourhood) is not { } home
        )
            return null;
        var own = await db
            .Posts.Where(post => post.AuthorId == id && post.Closure == null)
            .Include(post => post.Responses)
            .OrderByDescending(post => post.FeedOrder)
            .ToListAsync();
        var given = await (
            from response in db.Responses
            where response.HelperId == id && response.Outcome == ResponseOutcome.Waiting
            join post in db.Posts on response.PostId equals post.Id
            where post.Closure == null
            orderby response.At descending
            select new GivenAnswer(post.Number, post.Text.Title)).ToListAsync();
        var answered = await db.Responses.Where(response => response.HelperId == id).Select(response => response.PostId).ToListAsync();
        var language = ReaderPreferences.Languages.Contains(resident.Language) ? resident.Language : ReaderPreferences.Languages[0];
        var deputies = await db
            .OnBehalf.Where(row => row.ResidentId == id && row.EndedAt == null)
            .OrderBy(row => row.Since)
            .Select(row => row.DeputyName)
            .ToListAsync();
        var page = new PersonalPage(
            id,
            resident.FirstName,
            home.Name,
            settings.Value.PhoneOf(directory.Map.FindMunicipality(home.Municipality)),
            ReaderPreferences.CultureOf(language),
            DutchTime.Today(clock),
            [
                .. own.Select(post => new OwnPostLine(
                    post.Id,
                    post.Kind,
                    post.Number,
                    post.Text.Title,
                    [
                        .. post
                            .Responses.Where(response => response.IsWaiting)
                            .OrderBy(response => response.At)
                            .Select(response => new AnswerLine(response.ByName, response.Text)),
                    ],
                    post.Timing.Date is null && post.ExpiresAt <= clock.GetUtcNow().UtcDateTime.AddDays(EndsSoonDays)
                )),
            ],
            given,
            await NearAsync(db, home, id, own, answered)
        )
        {
            Deputies = deputies,
            MunicipalitySlug = directory.Map.FindMunicipality(home.Municipality)?.Slug ?? "",
            Site = settings.Value.Site,
            BringTo = await BringToAsync(db, home),
        };
        return page.Fitting();
    }

    // A board that serves their buurt, else the nearest in town.
    private static async Task<string?> BringToAsync(BuuvDb db, Neighbourhood home)
    {
        var boards = await db.NoticeBoards.Where(board => board.Municipality == home.Municipality).ToListAsync();
        var nearest = boards
            .OrderBy(board => board.Neighbourhoods.Contains(home.Code) ? 0 : 1)
            .ThenBy(board => board.Location.KilometresTo(home.Centre))
            .FirstOrDefault();
        return nearest is null ? null : string.Join(", ", new[] { nearest.Host, nearest.Address }.Where(part => part.Length > 0));
    }

    // What they look for or offer themselves first, then the nearest; vragen and aanbod by turns. Only what its author lets on paper.
    private async Task<IReadOnlyList<NearbyPost>> NearAsync(
        BuuvDb db,
        Neighbourhood home,
        ResidentId reader,
        IReadOnlyList<Post> own,
        IReadOnlyList<PostId> answered
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var heard = new List<Post>();
        foreach (var audience in directory.Map.AudiencesOf(home))
            heard.AddRange(
                await db
                    .Posts.Where(post =>
                        post.Audience == audience
                        && post.Closure == null
                        && post.PaperConsentAt != null
                        && post.ExpiresAt > now
                        && post.AuthorId != reader
                        && !db.HiddenFrom(reader).Contains(post.AuthorId)
                    )
                    .OrderByDescending(post => post.FeedOrder)
                    .Take(EnoughToChoose)
                    .ToListAsync()
            );
        var places = heard
            .Select(post => post.Neighbourhood)
            .Distinct()
            .ToDictionary(code => code, code => home.Centre.KilometresTo(directory.Map.Find(code)!.Centre));
        var asked = await db.Invitations
            .Where(invitation => invitation.NeighbourId == reader && invitation.Answer == InvitationAnswer.Waiting)
            .OrderBy(invitation => invitation.At).Select(invitation => invitation.PostId).ToListAsync();
        var sorted = heard
            .Where(post => SheetFilling.IsProposed(post, now) && !answered.Contains(post.Id))
            .OrderBy(post => own.Any(mine => mine.Category == post.Category && mine.Kind != post.Kind) ? 0 : 1)
            .ThenBy(post => places[post.Neighbourhood])
            .ThenByDescending(post => post.FeedOrder)
            .ToList();
        var byTurns = sorted
            .GroupBy(post => post.Kind)
            .SelectMany(kind => kind.Select((post, turn) => (post, turn)))
            .OrderBy(row => row.turn)
            .ThenBy(row => sorted.IndexOf(row.post));
        var first = sorted.Where(post => asked.Contains(post.Id)).OrderBy(post => asked.IndexOf(post.Id)).Take(MostAsked).ToList();
        return
        [
            .. first.Concat(byTurns.Select(row => row.post).Where(post => !asked.Contains(post.Id)))
                .Take(Chosen)
                .Select(post => new NearbyPost(
                    post.Id,
                    post.Kind,
                    post.Category,
                    post.Number,
                    post.Text.Title,
                    post.AuthorName,
                    directory.Map.Find(post.Neighbourhood)!.Name
                )
                {
                    Details = post.Text.Details,
                    IsAsked = asked.Contains(post.Id),
                }),
        ];
    }
}
