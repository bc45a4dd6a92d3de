using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Notifications;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Undo;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Phone.CallBacks;

public sealed partial class CallBackPanel(
    StaffAtWork work,
    CallBackQueries queries,
    CallBackCommands commands,
    Deputies deputies,
    TimeProvider clock
)
{
    private const string Ten = "10:00";

    private ResidentId shown;
    private CallView? call;
    private CallBackId? later;
    private CallBackId? notNow;
    private string? day;
    private string? time = Ten;
    private bool isVoicemail;
    private bool rang;
    private Refusal? refusal;
    private string? done;
    private AfterYes? afterYes;
    // The same for both presses of a double press.
    private Guid command = Guid.CreateVersion7();

    /// <summary>The resident who is on the line or about to be called.</summary>
    [Parameter, EditorRequired]
    public ResidentId Resident { get; set; }

    /// <summary>Something came of it: lists and cards look again.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <summary>They said yes to an invitation: their answer is written down at the post with this number.</summary>
    [Parameter]
    public EventCallback<string> OnNumber { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (shown == Resident) return;
        shown = Resident;
        (later, notNow, isVoicemail, rang, refusal, done, afterYes) = (null, null, false, false, null, null, null);
        day = DutchTime.Today(clock).AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (await work.NowAsync() is { HasDuties: true } actor) call = await queries.OfAsync(actor, Resident);
    }

    /// <summary>Looks again: a colleague told it, or there is something new to tell.</summary>
    public Task RefreshAsync() => InvokeAsync(async () =>
    {
        var who = Resident;
        if (await work.NowAsync() is not { HasDuties: true } actor) return;
        if (await queries.OfAsync(actor, who) is not { } now || who != shown) return;
        call = now;
        StateHasChanged();
    });

    private Task SpokenAsync(ToTellView item, bool yes) => DoAsync(async actor =>
    {
        var spoken = (await commands.SpokenAsync(command, actor, item.Id, yes)).Refusal;
        if (spoken is null && yes) afterYes = await queries.AfterYesAsync(actor, item.Id);
        return spoken;
    }, !item.Kind.AsksYesOrNo() ? CallBacksText.DoneTold : yes ? CallBacksText.DoneYes : CallBacksText.DoneNo);

    // Said back in the talk, in the same breath as being told what was said.
    private async Task SayBackAsync(ToTellView item, string? words)
    {
        await DoAsync(async actor =>
        {
            var doer = await deputies.ForAsync(actor, Resident);
            return doer.IsDone ? (await commands.SayBackAsync(command, actor, doer.Value, item.Id, words)).Refusal : doer.Refusal;
        }, CallBacksText.DoneSaidBack);
        if (done is not null && await queries.IsHeldAsync(item.Talk!.Value, Resident)) done = PhoneText.PersonLooksFirst;
    }

    private Task LaterAsync(ToTellView item)
    {
        var when = TypedMoment.From(day, time);
        return DoAsync(async actor => when.Refusal ?? (await commands.LaterAsync(command, actor, item.Id, when.Value)).Refusal,
            when.IsDone ? string.Format(CallBacksText.DoneLater, DutchTime.Of(when.Value)) : "");
    }

    // The day is read when it is noted: what is no day is told beside the question.
    private Task NotNowAsync(ToTellView item, string? typed)
    {
        var until = TypedDay.From(typed);
        return DoAsync(async actor => until.Refusal ?? (await commands.NotNowAsync(command, actor, item.Id, until.Value)).Refusal,
            until.IsDone ? CallBackWords.RestsUntil(until.Value) : "");
    }

    private Task NotReachedAsync() => MissedAsync(actor => commands.NotReachedAsync(command, actor, Resident), CallBacksText.DoneMissed);

    private Task VoicemailAsync() => MissedAsync(actor => commands.VoicemailAsync(command, actor, Resident), CallBacksText.DoneVoicemail);

    private Task MissedAsync(Func<StaffActor, Task<Result<ResidentId>>> miss, string told) => DoAsync(async actor =>
    {
        var missed = (await miss(actor)).Refusal;
        rang = missed is null;
        return missed;
    }, told);

    private async Task UndoneAsync(Refusal? refused)
    {
        (refusal, done) = (refused, refused is null ? UndoText.UndoneNow : null);
        if (refused is null) (rang, command) = (false, Guid.CreateVersion7());
        await RefreshAsync();
        await OnChanged.InvokeAsync();
    }

    private async Task DoAsync(Func<StaffActor, Task<Refusal?>> act, string told)
    {
        (done, afterYes) = (null, null);
        var actor = await work.NowAsync();
        refusal = actor.HasDuties ? await act(actor) : new NotAllowed();
        if (refusal is not null) return;
        (done, later, notNow, isVoicemail, command) = (told, null, null, false, Guid.CreateVersion7());
        call = await queries.OfAsync(actor, Resident);
        await OnChanged.InvokeAsync();
    }
}
