using Buuv.Domain;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Features.Posts.Placing;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Screening;
using Buuv.Portal.Platform.Undo;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Phone.Callers;

public sealed partial class CallerPost(
    StaffAtWork work,
    Deputies deputies,
    PostCommands commands,
    PostQueries posts,
    PlaceFlow flow,
    CallerCommands callers,
    WriterReviews reviews
)
{
    private IReadOnlyList<FieldError> errors = [];
    private Refusal? refusal;
    private string? done;
    private bool isTakenDown;

    public enum PostAction
    {
        None,
        Change,
        TakeDown,
    }

    /// <summary>What was begun with this note.</summary>
    [PersistentState]
    public PostAction Doing { get; set; }

    /// <summary>What was typed so far; null when nothing is changed.</summary>
    [PersistentState]
    public PlaceForm? Form { get; set; }

    /// <summary>The caller said yes to what was read out.</summary>
    [PersistentState]
    public bool Agrees { get; set; }

    [Parameter, EditorRequired]
    public ResidentId Caller { get; set; }

    [Parameter, EditorRequired]
    public required Post Post { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnChanged { get; set; }

    private string State =>
        Post.Closure is { } closure
            ? DisplayNames.Of(closure.Reason)
            : string.Format(PhoneText.HangsUntil, DutchTime.Of(Post.ExpiresAt).ToString("d MMMM"));

    private string? Waiting => Post.Responses.Count(response => response.IsWaiting) is > 0 and var waiting
        ? " · " + string.Format(PhoneText.AnswersWait, waiting) : null;

    private string Named(string field) => $"{field}-{Post.Number}";

    private void Begin(PostAction action) =>
        (Doing, Form, Agrees, errors, refusal, done, isTakenDown) = (action, null, false, [], null, null, false);

    private async Task BeginChangeAsync()
    {
        Begin(PostAction.Change);
        if (await posts.FindAsync(Post.Id) is { } view) Form = PlaceForm.Of(view);
    }

    private async Task ChangeAsync()
    {
        (errors, refusal) = ([], null);
        if (Form is not { } typed) return;
        errors = flow.CheckChange(Post.Kind, typed);
        if (errors.Count > 0)
            return;
        if (!Agrees)
            refusal = new ConsentMissing();
        else
            await DoAsync(async doer =>
                await flow.ChangeAsync(doer, Post.Id, typed) is { Refusal: { } wrong }
                    ? wrong
                    : await callers.AgreeAsync(doer, PhoneText.SaysYesToThis)
            );
        if (refusal is null)
            done = await reviews.ChangeWaitsAsync(Post.Id) ? PhoneText.PersonLooksFirst : PhoneText.ChangeSaved;
    }

    private async Task TakeDownAsync()
    {
        await DoAsync(doer => commands.WithdrawAsync(doer, Post.Id));
        if (refusal is null) (done, isTakenDown) = (PhoneText.TakenDown, true);
    }

    private async Task UndoneAsync(Refusal? refused)
    {
        (refusal, done, isTakenDown) = (refused, refused is null ? UndoText.UndoneNow : null, false);
        await OnChanged.InvokeAsync();
    }

    private async Task AgainAsync()
    {
        PostId? again = null;
        await DoAsync(async doer =>
        {
            var placed = await commands.PlaceAgainAsync(doer, Post.Id);
            if (placed.Refusal is { } wrong) return wrong;
            again = placed.Value;
            return Result.Done;
        });
        if (again is { } id)
            done = await posts.FindAsync(id) is { } post
                ? string.Format(PhoneText.Placed, DisplayNames.Spoken(post.Summary.Number))
                : PhoneText.PersonLooksFirst;
    }

    // What was typed stays until it is done.
    private async Task DoAsync(Func<ResidentActor, Task<Result>> act)
    {
        var doer = await deputies.ForAsync(await work.NowAsync(), Caller);
        refusal = doer.IsDone ? (await act(doer.Value)).Refusal : doer.Refusal;
        if (refusal is not null) return;
        Begin(PostAction.None);
        await OnChanged.InvokeAsync();
    }

    private string? ErrorOf(string field) =>
        errors.FirstOrDefault(error => error.Field == field) is { } wrong ? RefusalSentence.Of(wrong.Refusal) : null;
}
