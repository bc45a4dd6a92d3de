using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Events;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Web;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.SignalR;

namespace Buuv.Portal.Features.Feed;

/// <summary>
/// The public hub: call <see cref="Watch"/>, then listen to <c>Changed</c> with a <see cref="FeedChange"/>. The language is that of the
/// hub's address (<c>?lang=en</c>), else that of the request. Changes that come before the answer to <see cref="Watch"/> may also stand in
/// that answer.
/// </summary>
public sealed class FeedHub(NeighbourhoodDirectory directory, FeedHistory history, FeedReaders readers, ReadingBudget budget) : Hub
{
    public const string Address = "/hubs/feed";

    private const string Watched = "watched";

    /// <summary>Everybody who hears an audience in one language.</summary>
    public static string Group(Audience audience, string language) => $"{audience}|{language}";

    /// <summary>Watches one neighbourhood from now on, and gives what was missed since a number.</summary>
    /// <param name="after">Last number seen; null or negative when nothing was seen yet.</param>
    /// <exception cref="HubException">There is no such neighbourhood.</exception>
    public async Task<FeedCatchUp> Watch(string? slug, long? after)
    {
        if (directory.Map.Find(slug) is not { } neighbourhood) throw new HubException("There is no neighbourhood with that name.");
        var audiences = directory.Map.AudiencesOf(neighbourhood);
        var language = Language(Context.GetHttpContext()!);
        var reader = Context.User?.Resident();
        if (reader is { } who) readers.Join(Context.ConnectionId, who);
        await MoveToAsync(audiences, language);
        return after is null or < 0 ? new(history.Latest, false, []) : await CatchUpAsync(after.Value, audiences, language, reader);
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        readers.Leave(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }

    // Counted as a page: it holds as many notes. Whoever read too much is sent to the page, which says so.
    private async Task<FeedCatchUp> CatchUpAsync(long after, IReadOnlyList<Audience> audiences, string language, ResidentId? reader)
    {
        var request = Context.GetHttpContext()!;
        if (budget.IsSpent(request)) return new(history.Latest, true, []);
        var missed = await history.SinceAsync(after, audiences, language, await readers.UnseenByAsync(reader));
        if (missed.Changes.Count > 0) budget.TryRead(request);
        return missed;
    }

    /// <summary>The language asked for in the address, else the reader's own.</summary>
    internal static string Language(HttpContext request)
    {
        var asked = request.Request.Query["lang"].ToString();
        return ReaderPreferences.Languages.Contains(asked)
            ? asked
            : request.Features.Get<IRequestCultureFeature>()?.RequestCulture.UICulture.TwoLetterISOLanguageName
                ?? ReaderPreferences.Languages[0];
    }

    // One buurt per connection: watching another one leaves the first.
    private async Task MoveToAsync(IReadOnlyList<Audience> audiences, string language)
    {
        if (Context.Items.TryGetValue(Watched, out var earlier))
            foreach (var audience in (IReadOnlyList<Audience>)earlier!)
                await Groups.RemoveFromGroupAsync(Context.ConnectionId, Group(audience, language));
        Context.Items[Watched] = audiences;
        foreach (var audience in audiences) await Groups.AddToGroupAsync(Context.ConnectionId, Group(audience, language));
    }
}
