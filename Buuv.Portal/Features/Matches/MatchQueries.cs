using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Posts.Matches;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Matches;

/// <summary>A match as one of the two sees it.</summary>
public sealed record MatchView(
    MatchId Id,
    ConversationId Conversation,
    string OtherName,
    string PostTitle,
    Appointment? Appointment,
    IReadOnlyList<NoticeBoard> MeetingPlaces
)
{
    /// <inheritdoc cref="Match.Arrangements"/>
    public int Arrangements { get; init; }

    /// <inheritdoc cref="Match.ArrangedAt"/>
    public DateTime? ArrangedAt { get; init; }

    /// <inheritdoc cref="Match.CalledOffFor"/>
    public DateTime? CalledOffFor { get; init; }
}

public sealed class MatchQueries(IDbContextFactory<BuuvDb> reading, NeighbourhoodDirectory directory)
{
    /// <summary>The match, if the reader is one of the two; else null, as if it were not there.</summary>
    public async Task<MatchView?> FindAsync(MatchId id, ResidentId reader)
    {
        await using var db = await reading.CreateDbContextAsync();
        var match = await db.Matches.FirstOrDefaultAsync(match => match.Id == id && (match.AskerId == reader || match.HelperId == reader));
        if (match is null || await db.AreBlockedAsync(match.AskerId, match.HelperId))
            return null;
        var conversation = await db
            .Conversations.Where(conversation => conversation.ResponseId == match.ResponseId)
            .Select(conversation => conversation.Id)
            .FirstAsync();
        var title = await db.Posts.IgnoreQueryFilters().Where(post => post.Id == match.PostId).Select(post => post.Text.Title).FirstAsync();
        var otherId = match.OtherThan(reader);
        var two = await db.Residents.IgnoreQueryFilters().Where(resident => resident.Id == reader || resident.Id == otherId)
            .ToDictionaryAsync(resident => resident.Id);
        var centres = two.Values.Select(resident => directory.Map.Find(resident.Neighbourhood)!.Centre).ToArray();
        var places = MeetingPlaces.NearBoth(centres[0], centres[^1], await db.NoticeBoards.Where(board => board.GoodToMeet).ToListAsync());
        return new(id, conversation, two[otherId].FirstName, title, match.Appointment, [.. places])
        {
            Arrangements = match.Arrangements,
            ArrangedAt = match.ArrangedAt,
            CalledOffFor = match.CalledOffFor,
        };
    }
}
