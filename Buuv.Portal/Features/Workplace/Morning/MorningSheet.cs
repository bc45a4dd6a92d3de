using Buuv.Domain.Posts;

namespace Buuv.Portal.Features.Workplace.Morning;

/// <summary>A request on the sheet, as it hangs on the board.</summary>
/// <param name="DueAt">Until when an answer was promised (UTC).</param>
/// <param name="Owner">First name of the broker who looks after it; null for nobody.</param>
public sealed record SilentRequest(ShortCode Number, string Title, string Neighbourhood, DateTime DueAt, string? Owner);

/// <summary>Two neighbours who meet today: not who, and not where.</summary>
/// <param name="At">UTC.</param>
public sealed record MeetingToday(DateTime At, Category Category, string Neighbourhood);

/// <summary>Somebody who came this week and put up their first post: what everybody can read on the board.</summary>
public sealed record FirstPost(ShortCode Number, string Name, string Neighbourhood);

/// <summary>How many residents came to a neighbourhood this week.</summary>
public sealed record NewHere(string Neighbourhood, int Count);

/// <summary>What the day brings to one member of staff: for paper, so without a number to call and without a word of the
/// casebook.</summary>
/// <param name="CallsSince">How long the first waits (UTC); null when nobody waits.</param>
/// <param name="Boards">Lines of boards to visit and posters to print.</param>
public sealed record MorningSheet(
    IReadOnlyList<SilentRequest> Silent,
    IReadOnlyList<SilentRequest> EndsToday,
    int Calls,
    DateTime? CallsSince,
    IReadOnlyList<string> Boards,
    IReadOnlyList<NewHere> Newcomers,
    IReadOnlyList<FirstPost> FirstPosts,
    IReadOnlyList<MeetingToday> Meetings
)
{
    public bool IsEmpty =>
        Silent.Count + EndsToday.Count + Calls + Boards.Count + Newcomers.Count + FirstPosts.Count + Meetings.Count == 0;
}
