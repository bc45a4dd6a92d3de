using Buuv.Domain;
using Buuv.Domain.Phone;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Phone.CallBacks;
using Buuv.Portal.Features.Phone.Callers;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Features.Posts.Placing;
using Buuv.Portal.Platform.Events;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Undo;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Phone;

/// <summary>One call at a time: who it is, what it is about, what came of it.</summary>
public sealed partial class PhoneDesk(
    StaffAtWork work,
    CallerQueries callers,
    CallerCommands commands,
    WorkClaims<ResidentId> claims,
    CallLog log,
    EventBus live,
    NavigationManager navigation
)
{
    private IReadOnlyList<HalfWay> halfWay = [];
    private IDisposable? line;
    private CallBackList? callBacks;
    private CallBackPanel? panel;
    private UndoList? justDone;
    // What was said of something half-way that went away, and with whom it was.
    private string? tidied;
    private ResidentId? dropped;
    private StaffActor? actor;
    private CallerCard? card;
    private PhoneCallId call;
    private PlaceForm form = new();
    private DeskAction action;
    private CallOutcome outcome;
    private string? busy;
    private string? done;
    // What was just kept inside, for a broker at the phone: nobody else has a page for it.
    private CaseFileId? file;
    private string? lookedUp;
    private string? tooBig;
    private string? typedNumber;
    private bool isNew;
    private bool isHalfWay;
    private Refusal? refusal;
    private ResidentId wanted;
    private int finder;
    private AtTheDesk? before;

    public enum DeskAction
    {
        None,
        Request,
        Offer,
        Number,
        TooBig,
    }

    /// <summary>Whose card is opened at once; null to begin without anybody.</summary>
    [Parameter]
    public ResidentId? Asked { get; set; }

    /// <summary>The state of the desk, kept for a short stop of the portal during a call.</summary>
    [PersistentState]
    public AtTheDesk? Kept
    {
        get =>
            actor is null
                ? null
                : new(actor.AccountId, card?.Caller.Id, isNew, call, form, action, outcome, isHalfWay, lookedUp, typedNumber, finder);
        set => before = value;
    }

    // The one that goes on right now is not waiting.
    private List<HalfWay> OthersHalfWay => [.. halfWay.Where(half => card is null || half.Caller != card.Caller.Id)];

    private static IEnumerable<(DeskAction What, string Label)> Deeds =>
        [
            (DeskAction.Request, PhoneText.DeedRequest),
            (DeskAction.Offer, PhoneText.DeedOffer),
            (DeskAction.Number, PhoneText.DeedNumber),
            (DeskAction.TooBig, PhoneText.DeedTooBig),
        ];

    protected override async Task OnInitializedAsync()
    {
        finder = before?.Finder ?? 0;
        actor = await work.NowAsync() is { HasDuties: true } now ? now : null;
        if (actor is not null) halfWay = await callers.HalfWayAsync(actor);
        if (!RendererInfo.IsInteractive) return;
        claims.Changed += HearClaims;
        line = live.SubscribeToCalls(HearAsync);
        await GoOnAsync();
    }

    // A colleague rang somebody, or there is something new to tell: also to who is on the line.
    private async Task HearAsync()
    {
        if (callBacks is not null) await callBacks.RefreshAsync();
        if (panel is not null) await panel.RefreshAsync();
    }

    // Something was undone.
    private async Task LookAgainAsync()
    {
        if (await ActorAsync() is { } now) halfWay = await callers.HalfWayAsync(now);
        await ReloadAsync();
        await HearAsync();
        if (justDone is not null) await justDone.RefreshAsync();
    }

    // A browser that was closed, or a machine that fell over: the call has an end, and what was typed is kept.
    public async ValueTask DisposeAsync()
    {
        claims.Changed -= HearClaims;
        line?.Dispose();
        await EndCallAsync(null);
    }

    private Task OpenAsync(ResidentId id) => OpenAsync(id, Id.New<PhoneCallId>(), new(), DeskAction.None);

    private async Task ResumeAsync(HalfWay half)
    {
        var typed = StoredJson.Read<CallDraft>(half.Typed) ?? new(PostKind.Request, new());
        await OpenAsync(half.Caller, half.Call, typed.Form, typed.Kind == PostKind.Request ? DeskAction.Request : DeskAction.Offer);
    }

    private async Task DropAsync(HalfWay half)
    {
        if (await ActorAsync() is not { } now) return;
        refusal = (await log.DropHalfWayAsync(now, half.Caller)).Refusal;
        (tidied, dropped) = (refusal is null ? PhoneText.HalfWayDropped : null, refusal is null ? half.Caller : null);
        halfWay = await callers.HalfWayAsync(now);
        if (justDone is not null) await justDone.RefreshAsync();
    }

    private Task UndoneDropAsync(Refusal? refused)
    {
        (refusal, tidied, dropped) = (refused, refused is null ? UndoText.UndoneNow : null, null);
        return LookAgainAsync();
    }

    // The line was never down: only the portal was.
    private async Task GoOnAsync()
    {
        // Nobody was open here yet: also the page that was drawn before this one came alive left a state behind.
        if (Asked is { } asked && before is null or { Caller: null, IsNew: false, Finder: 0 })
        {
            await OpenAsync(asked);
            return;
        }
        if (before is not { } kept) return;
        // Somebody else signed in here meanwhile: nothing of what was typed is theirs.
        if (kept.Account != actor?.AccountId)
        {
            navigation.Refresh(forceReload: true);
            return;
        }
        if (kept.IsNew) await BeginNewAsync(kept.TypedNumber);
        if (kept.Caller is not { } caller) return;
        await OpenAsync(caller, kept.Call, kept.Form, kept.Action);
        // A colleague may have taken them meanwhile.
        if (card is not null) (outcome, isHalfWay, lookedUp) = (kept.Outcome, kept.IsHalfWay, kept.LookedUp);
    }

    private async Task OpenAsync(ResidentId id, PhoneCallId of, PlaceForm typed, DeskAction first, bool anyway = false)
    {
        await CloseAsync();
        (wanted, call, form, action) = (id, of, typed, first);
        if (await ActorAsync() is not { } now) return;
        if ((busy = claims.Take(id, now, anyway)) is not null) return;
        card = await callers.CardAsync(now, id);
        if (card is null) refusal = new NotFound();
        else refusal = (await log.PickUpAsync(now, call, id)).Refusal;
    }

    private Task TakeOverAsync() => OpenAsync(wanted, call, form, action, anyway: true);

    private async Task BeginNewAsync(string? typed)
    {
        await CloseAsync();
        (isNew, typedNumber) = (true, typed);
    }

    private async Task CloseAsync()
    {
        await EndCallAsync(null);
        (card, isNew, busy, done, file, refusal, lookedUp, tooBig, action, form, outcome) =
            (null, false, null, null, null, null, null, null, DeskAction.None, new(), CallOutcome.Told);
        finder++;
    }

    private async Task ReloadAsync()
    {
        if (card is null || await ActorAsync() is not { } now) return;
        claims.Take(card.Caller.Id, now);
        card = await callers.CardAsync(now, card.Caller.Id);
        if (justDone is not null) await justDone.RefreshAsync();
    }

    private async Task GuardAsync(bool guarded)
    {
        if (card is null || await ActorAsync() is not { } now) return;
        refusal = (await commands.GuardAsync(now, card.Caller.Id, guarded)).Refusal;
        await ReloadAsync();
    }

    private async Task KeepAsync((PostKind Kind, PlaceForm Form) typed)
    {
        if (card is null || await ActorAsync() is not { } now) return;
        (form, isHalfWay) = (typed.Form, true);
        claims.Take(card.Caller.Id, now);
        refusal = (await log.KeepAsync(now, call, new CallDraft(typed.Kind, typed.Form))).Refusal;
    }

    private async Task PlacedAsync(PostView? post)
    {
        (form, outcome, action, isHalfWay) = (new(), CallOutcome.Placed, DeskAction.None, false);
        if (await ActorAsync() is { } now) await log.DropDraftAsync(now, call);
        await ReloadAsync();
        (done, file) = (
            post is null ? PhoneText.PersonLooksFirst : string.Format(PhoneText.Placed, DisplayNames.Spoken(post.Summary.Number)),
            null
        );
    }

    private async Task AnsweredAsync(string? author)
    {
        (outcome, action) = (CallOutcome.Answered, DeskAction.None);
        await ReloadAsync();
        (done, file) = (author is null ? PhoneText.PersonLooksFirst : string.Format(PhoneText.AnsweredFor, author), null);
    }

    private Task CalledBackAsync()
    {
        if (outcome == CallOutcome.Told) outcome = CallOutcome.CalledBack;
        return ReloadAsync();
    }

    private async Task KeptInsideAsync(CaseFileId id)
    {
        (outcome, action) = (CallOutcome.KeptInside, DeskAction.None);
        await ReloadAsync();
        (done, file) = (
            PhoneText.KeptInside,
            card is { } open && actor?.May(Domain.Staff.Permission.KeepCases, open.Home) == true ? id : null
        );
    }

    private async Task HangUpAsync(CallOutcome? how)
    {
        if (await ActorAsync() is not { } now)
            return;
        if (
            how == CallOutcome.HungUp
            && action is (DeskAction.Request or DeskAction.Offer)
            && (HasWords(form) || form.Category is not null)
        )
            await KeepAsync((KindOf(action), form));
        await EndCallAsync(how ?? outcome);
        await CloseAsync();
        halfWay = await callers.HalfWayAsync(now);
    }

    /// <param name="how">Outcome of the call; null when none was chosen: then what was typed and not placed is kept.</param>
    private async Task EndCallAsync(CallOutcome? how)
    {
        if (card is null || actor is null) return;
        var (who, typed, kind) = (card.Caller.Id, form, KindOf(action));
        var isTyped = how is null && HasWords(typed) && action is DeskAction.Request or DeskAction.Offer;
        claims.LetGo(who, actor);
        card = null;
        // The last letters too, which nobody stopped to think about.
        if (isTyped) await log.KeepAsync(actor, call, new CallDraft(kind, typed));
        await log.HangUpAsync(actor, call, how ?? (isTyped || isHalfWay ? CallOutcome.HungUp : outcome));
        isHalfWay = false;
    }

    private async Task<StaffActor?> ActorAsync()
    {
        actor = await work.NowAsync() is { HasDuties: true } now ? now : null;
        if (actor is null) refusal = new NotAllowed();
        return actor;
    }

    private static bool HasWords(PlaceForm typed) => !string.IsNullOrWhiteSpace(typed.Title + typed.Details);

    private static PostKind KindOf(DeskAction action) => action == DeskAction.Request ? PostKind.Request : PostKind.Offer;

    // Whom a colleague let go of opens for who waits.
    private void HearClaims() => InvokeAsync(async () =>
    {
        if (busy is not null && claims.Holder(wanted) is null) await OpenAsync(wanted, call, form, action);
        StateHasChanged();
    });

    /// <param name="Account">Account of the volunteer at this desk.</param>
    /// <param name="Caller">Null when no card is open.</param>
    /// <param name="IsNew">Whether it is a first-time caller.</param>
    /// <param name="Finder">Which finder it is: what was typed in it is kept with it.</param>
    public sealed record AtTheDesk(
        Guid Account,
        ResidentId? Caller,
        bool IsNew,
        PhoneCallId Call,
        PlaceForm Form,
        DeskAction Action,
        CallOutcome Outcome,
        bool IsHalfWay,
        string? LookedUp,
        string? TypedNumber,
        int Finder
    );
}
