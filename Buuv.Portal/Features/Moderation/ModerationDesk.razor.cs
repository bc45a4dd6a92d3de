using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Moderation;
using Buuv.Portal.Features.Membership;
using Buuv.Portal.Platform.Events;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Undo;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

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
    private int times;
    // What the line about it can undo.
    private (DeedKind Kind, ReviewId Review)? last;
    private UndoButton? undo;
    private UndoList? justDone;
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
        (done, refusal, last) = (null, null, null);
        if (await ActorAsync() is not { } now) return;
        if (current is not null) claims.LetGo(current.Review.Id, now);
        await ShowAsync(now, id);
    }

    private Task LetThroughAsync() =>
        DecideAsync((now, id) => commands.LetThroughAsync(now, id), ModerationText.DoneLetThrough, DeedKind.ReviewDecided);

    private Task TurnDownAsync(int reason) =>
        DecideAsync((now, id) => commands.TurnDownAsync(now, id, reason), ModerationText.DoneTurnedDown, DeedKind.ReviewDecided);

    private Task LeaveAsync() => DecideAsync((now, id) => commands.LeaveAsync(now, id), ModerationText.DoneLeft, DeedKind.ReviewLeft);

    private Task MoveInwardAsync() =>
        DecideAsync((now, id) => commands.MoveInwardAsync(now, id, ModerationText.MovedInWhy), ModerationText.DoneMovedIn, null);

    private async Task BelongsAsync()
    {
        if (current is null || await ActorAsync() is not { } now) return;
        refusal = (await memberships.VouchAsync(now, current.Review.AuthorId)).Refusal;
        if (refusal is not null) return;
        (last, times) = (null, times + 1);
        done = string.Format(ModerationText.NowBelongs, current.Name);
        current = await queries.FindAsync(now, current.Review.Id);
    }

    private async Task DecideAsync(Func<StaffActor, ReviewId, Task<Result>> decide, string said, DeedKind? deed)
    {
        if (current is null || await ActorAsync() is not { } now) return;
        // Until this is decided there is nothing that Z undoes: not the decision before it.
        (last, undo) = (null, null);
        var (id, decided) = (current.Review.Id, await decide(now, current.Review.Id));
        (refusal, done, times) = (decided.Refusal, decided.IsDone ? said : null, times + 1);
        if (justDone is not null) await justDone.RefreshAsync();
        if (decided.Refusal is AnotherMustDecide or Platform.Persistence.Busy or Domain.Posts.PostClosed) return;
        queue = await queries.QueueAsync(now);
        await NextAsync(now, after: id);
        last = decided.IsDone && deed is { } kind ? (kind, id) : null;
    }

    // What was undone comes up again, and takes the keyboard.
    private async Task UndoneAsync(Refusal? refused)
    {
        var undone = last;
        (refusal, done, last, times) = (refused, refused is null ? UndoText.UndoneNow : null, null, times + 1);
        await LookAgainAsync();
        if (justDone is not null) await justDone.RefreshAsync();
        if (refused is not null || undone is not var (_, id) || await ActorAsync() is not { } now) return;
        if (current is not null && current.Review.Id != id) claims.LetGo(current.Review.Id, now);
        await ShowAsync(now, id);
    }

    private async Task LookAgainAsync()
    {
        if (await ActorAsync() is not { } now) return;
        queue = await queries.QueueAsync(now);
        if (current is null) await NextAsync(now);
    }

    private Task KeyAsync(KeyboardEventArgs pressed) => pressed switch
    {
        { Repeat: true } or { CtrlKey: true } or { AltKey: true } or { MetaKey: true } => Task.CompletedTask,
        { Key: "z" or "Z" } when undo is not null && last is not null => undo.UndoAsync(),
        _ => Task.CompletedTask,
    };

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
        await LookAgainAsync();
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
