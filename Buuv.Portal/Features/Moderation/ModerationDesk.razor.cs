using Buuv.Domain;
using Buuv.Domain.Moderation;
using Buuv.Portal.Features.Membership;
using Buuv.Portal.Platform.Events;
using Buuv.Portal.Platform.Identity;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Moderation;

/// <summary>One review at a time. After each decision the next one that no colleague has open comes up by itself.</summary>
public sealed partial class ModerationDesk(
    StaffAtWork work,
    ReviewQueries queries,
    ReviewCommands commands,
    MembershipCommands memberships,
    WorkClaims<ReviewId> claims,
    Reasons plainReasons,
    EventBus live
)
{
    private IReadOnlyList<QueueLine> queue = [];
    private IReadOnlyList<PlainReason> reasons = [];
    private IDisposable? line;
    private StaffActor? actor;
    private ReviewView? current;
    private ReviewId? before;
    private int? suggested;
    private string? done;
    private Refusal? refusal;

    /// <summary>The one that is being read, for a portal that stops for a moment.</summary>
    [PersistentState]
    public ReviewId? Reading
    {
        get => current?.Review.Id;
        set => before = value;
    }

    // Listens before it reads, so that nothing falls in between.
    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            line = live.SubscribeToReviews(() => InvokeAsync(HearAsync));
            claims.Changed += Refresh;
        }
        if (await ActorAsync() is not { } now) return;
        reasons = await plainReasons.AllAsync();
        queue = await queries.QueueAsync(now);
        if (!RendererInfo.IsInteractive) return;
        if (before is not { } id || !await ShowAsync(now, id)) await NextAsync(now);
    }

    public void Dispose()
    {
        line?.Dispose();
        claims.Changed -= Refresh;
        if (current is not null && actor is not null) claims.LetGo(current.Review.Id, actor);
    }

    private async Task OpenAsync(ReviewId id)
    {
        (done, refusal) = (null, null);
        if (await ActorAsync() is not { } now) return;
        if (current is not null) claims.LetGo(current.Review.Id, now);
        await ShowAsync(now, id);
    }

    private Task LetThroughAsync() => DecideAsync((now, id) => commands.LetThroughAsync(now, id), ModerationText.DoneLetThrough);

    private Task TurnDownAsync(int reason) =>
        DecideAsync((now, id) => commands.TurnDownAsync(now, id, reason), ModerationText.DoneTurnedDown);

    private Task LeaveAsync() => DecideAsync((now, id) => commands.LeaveAsync(now, id), ModerationText.DoneLeft);

    private Task MoveInwardAsync() =>
        DecideAsync((now, id) => commands.MoveInwardAsync(now, id, ModerationText.MovedInWhy), ModerationText.DoneMovedIn);

    private async Task BelongsAsync()
    {
        if (current is null || await ActorAsync() is not { } now) return;
        refusal = (await memberships.VouchAsync(now, current.Review.AuthorId)).Refusal;
        if (refusal is not null) return;
        done = string.Format(ModerationText.NowBelongs, current.Name);
        current = await queries.FindAsync(now, current.Review.Id);
    }

    private async Task DecideAsync(Func<StaffActor, ReviewId, Task<Result>> decide, string said)
    {
        if (current is null || await ActorAsync() is not { } now) return;
        var decided = await decide(now, current.Review.Id);
        (refusal, done) = (decided.Refusal, decided.IsDone ? said : null);
        if (decided.Refusal is AnotherMustDecide or Platform.Persistence.Busy or Domain.Posts.PostClosed) return;
        queue = await queries.QueueAsync(now);
        await NextAsync(now, after: current.Review.Id);
    }

    // The oldest that no colleague has; what was just decided or left comes round last.
    private async Task NextAsync(StaffActor now, ReviewId? after = null)
    {
        current = null;
        foreach (var next in queue.Where(next => next.Id != after))
            if (await ShowAsync(now, next.Id)) return;
    }

    private async Task<bool> ShowAsync(StaffActor now, ReviewId id)
    {
        if (claims.Take(id, now) is not null) return false;
        current = await queries.FindAsync(now, id);
        suggested = current is null || reasons.Any(reason => !Reasons.IsOurs(reason)) ? null : ReviewWords.Suggested(current.Review);
        return current is not null;
    }

    private async Task HearAsync()
    {
        if (await ActorAsync() is not { } now) return;
        queue = await queries.QueueAsync(now);
        if (current is null) await NextAsync(now);
        StateHasChanged();
    }

    private async Task<StaffActor?> ActorAsync()
    {
        actor = await work.NowAsync() is { HasDuties: true } now ? now : null;
        if (actor is null) refusal = new NotAllowed();
        return actor;
    }

    private static string StateOf(QueueLine review) =>
        review.IsAppeal ? ModerationText.IsAppeal
        : review.Waits ? ModerationText.WaitsFirst
        : ModerationText.StandsAlready;

    private void Refresh() => InvokeAsync(StateHasChanged);
}
