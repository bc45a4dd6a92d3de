using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Features.Accounts.SignIn;
using Buuv.Portal.Platform.Forms;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Web;

namespace Buuv.Portal.Features.Posts.Placing;

/// <summary>What is wrong with a field, by its name on the form.</summary>
public sealed record FieldError(string Field, Refusal Refusal);

/// <summary>The questions of placing a vraag or aanbod, one after the other: takes over what a page asked, checks it, and at the end hangs
/// the note up.</summary>
public sealed class PlaceFlow(
    NeighbourhoodDirectory directory,
    SignInCodes codes,
    ResidentAccounts accounts,
    PostCommands posts,
    Deputies deputies,
    TimeProvider clock
)
{
    private DateOnly Today => DutchTime.Today(clock);

    /// <summary>Takes over what this page asked, and nothing else.</summary>
    public static void TakeOver(PlaceStep step, PlaceForm form, PlaceForm typed)
    {
        switch (step)
        {
            case PlaceStep.Category:
                (form.Category, form.For) = (typed.Category, typed.For);
                break;
            case PlaceStep.Text:
                // What they said yes to was the old text.
                form.PaperAsWritten &= form.Title == typed.Title && form.Details == typed.Details;
                (form.Title, form.Details, form.Extras, form.Anyway) = (typed.Title, typed.Details, typed.Extras, typed.Anyway);
                break;
            case PlaceStep.When:
                (form.DayPart, form.Rhythm, form.Date, form.People) = (typed.DayPart, typed.Rhythm, typed.Date, typed.People);
                break;
            case PlaceStep.Postcode:
                if (form.Postcode != typed.Postcode) form.Neighbourhood = null;
                form.Postcode = typed.Postcode;
                break;
            case PlaceStep.Neighbourhood:
                (form.Neighbourhood, form.Reach) = (typed.Neighbourhood, typed.Reach);
                break;
            case PlaceStep.Who:
                (form.FirstName, form.Alias, form.Address) = (typed.FirstName, typed.Alias, typed.Address);
                (form.OnPaper, form.PaperAsWritten) = (typed.OnPaper, typed.PaperAsWritten);
                break;
            case PlaceStep.Code:
                (form.Code, form.OnPaper, form.PaperAsWritten, form.Reach) = (typed.Code, typed.OnPaper, typed.PaperAsWritten, typed.Reach);
                break;
            case PlaceStep.Review:
                (form.OnPaper, form.PaperAsWritten, form.Reach) = (typed.OnPaper, typed.PaperAsWritten, typed.Reach);
                break;
        }
    }

    /// <summary>Shape and rules of one step; the domain says what is wrong, of every field at once.</summary>
    public IReadOnlyList<FieldError> Check(PlaceStep step, PostKind kind, PlaceForm form)
    {
        FieldError[] errors =
        [
            .. CheckRules(step, kind, form)
                .Where(error => error.Refusal is not null)
                .Select(error => new FieldError(error.Field, error.Refusal!)),
        ];
        return errors.Length == 0 && DraftFields.TooLong(form) is { } wrong ? [new(wrong.Field, new FieldTooLong(wrong.Max))] : errors;
    }

    /// <summary>The first step that is not answered well yet; null when all are.</summary>
    public PlaceStep? FirstOpen(IReadOnlyList<PlaceStep> steps, PostKind kind, PlaceForm form) =>
        steps.Cast<PlaceStep?>().FirstOrDefault(step => Check(step!.Value, kind, form).Count > 0);

    /// <summary>Buurten to choose from: those at the postcode first; all of the town when that does not help.</summary>
    public IReadOnlyList<Neighbourhood> Choices(PlaceForm form, bool all)
    {
        var near = Postcode.From(form.Postcode) is { IsDone: true } postcode ? directory.Map.At(postcode.Value).ToArray() : [];
        return !all || near.Length == 0 ? near : [.. directory.Map.In(near[0].Municipality)];
    }

    /// <summary>The link in the message leads back to the form: whoever pressed it has signed in, and the form is theirs.</summary>
    /// <param name="draft">Which form: in another browser it is shown to whoever can read this message, and asked whether it is
    /// theirs.</param>
    public Task<Result> SendCodeAsync(PostKind kind, PlaceForm form, Guid draft, string language, ClientAddress client)
    {
        var backTo = $"/plaats/{PostSlugs.Of(kind)}/{PlaceStep.Review.Slug()}?van={draft}";
        var to = CodeAddress.From(form.Address);
        return to.IsDone ? codes.SendAsync(to.Value, language, client, backTo) : Task.FromResult<Result>(to.Refusal);
    }

    /// <summary>The code is right: makes the resident when new, signs in, and hangs the note up. Twice the same form gives one
    /// post.</summary>
    public async Task<Result<PostId>> FinishAsync(HttpContext context, PostKind kind, Guid commandId, PlaceForm form, string language)
    {
        var draft = form.Read(kind, Today);
        if (!draft.IsDone) return draft.Refusal;
        var to = CodeAddress.From(form.Address);
        if (!to.IsDone) return to.Refusal;
        if (directory.Map.Find(form.Neighbourhood) is not { } neighbourhood) return new NeighbourhoodMissing();
        // We know them elsewhere, and there it would hang: they look once more first.
        var elsewhere = await accounts.HomeOfAsync(to.Value) is { } home && home != neighbourhood.Code
            ? new LivesElsewhere(directory.Map.Find(home)?.Name ?? "") : null;
        // All at once: no code is used up, and nobody joins, without the post they came for.
        var placed = await codes.CheckAsync<PostId?>(to.Value, form.Code, ClientAddress.Of(context), async db =>
        {
            var resident = await accounts.JoinAsync(db, to.Value, Introduce(form, to.Value, language), neighbourhood.Code);
            if (!resident.IsDone) return resident.Refusal;
            if (elsewhere is not null) return (PostId?)null;
            var made = await posts.PlaceAsync(db, commandId, new(resident.Value), draft.Value);
            return made.IsDone ? made.Value : made.Refusal;
        });
        if (!placed.IsDone) return placed.Refusal;
        await accounts.SignInAsync(context, to.Value);
        return placed.Value is { } post ? post : elsewhere!;
    }

    /// <summary>Was this form filled in with an address of this person?</summary>
    public Task<bool> IsForAsync(ResidentId resident, PlaceForm form) =>
        CodeAddress.From(form.Address) is { IsDone: true } to ? accounts.OwnsAsync(resident, to.Value) : Task.FromResult(false);

    /// <summary>For somebody who is signed in: for themselves, or for somebody who said yes to that.</summary>
    public async Task<Result<PostId>> FinishAsync(ResidentActor resident, PostKind kind, Guid commandId, PlaceForm form)
    {
        var draft = form.Read(kind, Today);
        if (!draft.IsDone) return draft.Refusal;
        var doer = form.For is { } person ? await deputies.ForAsync(resident, new(person)) : resident;
        return doer.IsDone ? await posts.PlaceAsync(commandId, doer.Value, draft.Value) : doer.Refusal;
    }

    /// <summary>What is wrong with a note that hangs, as it is written anew. What is too big for the board waits for a person by itself;
    /// how many people are looked for is not asked here.</summary>
    public IReadOnlyList<FieldError> CheckChange(PostKind kind, PlaceForm form)
    {
        (form.Anyway, form.People) = (true, "1");
        return [.. Check(PlaceStep.Text, kind, form), .. Check(PlaceStep.When, kind, form)];
    }

    /// <summary>A note that hangs gets other words or another moment.</summary>
    public async Task<Result> ChangeAsync(ResidentActor author, PostId post, PlaceForm form)
    {
        var (text, timing) = (PostText.From(form.Title, form.Details), form.ReadTiming(Today));
        return (text.Refusal ?? timing.Refusal) is { } wrong
            ? wrong
            : await posts.ChangeAsync(author, post, text.Value, timing.Value, form.ReadExtras());
    }

    private IEnumerable<(string Field, Refusal? Refusal)> CheckRules(PlaceStep step, PostKind kind, PlaceForm form) =>
        step switch
        {
            PlaceStep.Category => [(nameof(form.Category), form.Category is null ? new CategoryMissing() : null)],
            PlaceStep.Text => CheckText(kind, form),
            PlaceStep.When => [(nameof(form.Date), form.ReadTiming(Today).Refusal), (nameof(form.People), form.ReadPeople().Refusal)],
            PlaceStep.Postcode => [(nameof(form.Postcode), CheckPostcode(form))],
            PlaceStep.Neighbourhood =>
            [
                (nameof(form.Neighbourhood), directory.Map.Find(form.Neighbourhood) is null ? new NeighbourhoodMissing() : null),
            ],
            PlaceStep.Who => [.. CheckWho(form), CheckPaper(kind, form)],
            PlaceStep.Code or PlaceStep.Review => [CheckPaper(kind, form)],
            _ => [],
        };

    private static IEnumerable<(string Field, Refusal? Refusal)> CheckText(PostKind kind, PlaceForm form)
    {
        var (title, details) = (PostText.WrongWithTitle(form.Title), PostText.WrongWithDetails(form.Details));
        yield return (nameof(form.Title), title);
        yield return (nameof(form.Details), details);
        if (title is null && details is null) yield return (TextStep.Big, form.AskFirst(kind));
    }

    private Refusal? CheckPostcode(PlaceForm form)
    {
        var postcode = Postcode.From(form.Postcode);
        return !postcode.IsDone ? postcode.Refusal
            : directory.Map.At(postcode.Value).Any() ? null
            : new PostcodeNotServed(postcode.Value.Digits);
    }

    private static (string Field, Refusal? Refusal) CheckPaper(PostKind kind, PlaceForm form) =>
        (nameof(form.PaperAsWritten), form.AskAboutPaper(kind));

    private static IEnumerable<(string Field, Refusal? Refusal)> CheckWho(PlaceForm form)
    {
        yield return (nameof(form.FirstName), PersonName.WrongWith(TidyText.Line(form.FirstName)));
        yield return (nameof(form.Address), CodeAddress.From(form.Address).Refusal);
        if (TidyText.Line(form.Alias) is { Length: > 0 } alias) yield return (nameof(form.Alias), PersonName.WrongWith(alias));
    }

    private static Introduction Introduce(PlaceForm form, CodeAddress to, string language) => to.Channel == OutgoingChannel.Mail
        ? new(form.FirstName, form.Alias, Reachability.Mail, to.Email, null, language)
        : new(form.FirstName, form.Alias, Reachability.Text, null, to.Phone, language);
}

/// <summary>Whoever proved this address lives in another buurt than they filled in.</summary>
/// <param name="Neighbourhood">Where we know them.</param>
public sealed record LivesElsewhere(string Neighbourhood) : Refusal;
