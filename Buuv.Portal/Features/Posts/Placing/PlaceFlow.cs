using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Data;
using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Shared;

namespace Buuv.Portal.Features.Posts.Placing;

/// <summary>What is wrong with a field, by its name on the form.</summary>
public sealed record FieldError(string Field, Refusal Refusal);

/// <summary>The questions of placing a vraag or aanbod, one after the other: takes over what a page asked, checks it, and at the end hangs the note up.</summary>
public sealed class PlaceFlow(NeighbourhoodDirectory directory, SignInCodes codes, ResidentAccounts accounts, PostCommands posts, Deputies deputies, TimeProvider clock)
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
                (form.Title, form.Details, form.Coffee, form.Anyway) = (typed.Title, typed.Details, typed.Coffee, typed.Anyway);
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
                (form.FirstName, form.Alias, form.Address, form.OnPaper) = (typed.FirstName, typed.Alias, typed.Address, typed.OnPaper);
                break;
            case PlaceStep.Code:
                form.Code = typed.Code;
                break;
            case PlaceStep.Review:
                (form.OnPaper, form.Reach) = (typed.OnPaper, typed.Reach);
                break;
        }
    }

    /// <summary>Shape and rules of one step; the domain says what is wrong.</summary>
    public FieldError? Check(PlaceStep step, PostKind kind, PlaceForm form) => CheckRules(step, kind, form)
        ?? (DraftFields.TooLong(form) is { } wrong ? new FieldError(wrong.Field, new FieldTooLong(wrong.Max)) : null);

    /// <summary>The first step that is not answered well yet; null when all are.</summary>
    public PlaceStep? FirstOpen(IReadOnlyList<PlaceStep> steps, PostKind kind, PlaceForm form) =>
        steps.Cast<PlaceStep?>().FirstOrDefault(step => Check(step!.Value, kind, form) is not null);

    /// <summary>Buurten to choose from: those at the postcode first; all of the town when that does not help.</summary>
    public IReadOnlyList<Neighbourhood> Choices(PlaceForm form, bool all)
    {
        var near = Postcode.From(form.Postcode) is { IsDone: true } postcode ? directory.Map.At(postcode.Value).ToArray() : [];
        return !all || near.Length == 0 ? near : [.. directory.Map.In(near[0].Municipality)];
    }

    /// <summary>The link in the message leads back to the form: whoever pressed it has signed in, and the form is theirs.</summary>
    public Task<Result> SendCodeAsync(PostKind kind, PlaceForm form, string language, ClientAddress client)
    {
        var backTo = $"/plaats/{Words.Slug(kind)}/{PlaceStep.Review.Slug()}";
        var to = CodeAddress.From(form.Address);
        return to.IsDone ? codes.SendAsync(to.Value, language, client, backTo) : Task.FromResult<Result>(to.Refusal!);
    }

    /// <summary>The code is right: makes the resident when new, signs in, and hangs the note up. Twice the same form gives one post.</summary>
    public async Task<Result<PostId>> FinishAsync(HttpContext context, PostKind kind, Guid commandId, PlaceForm form, string language)
    {
        var draft = form.Read(kind, Today);
        if (!draft.IsDone) return draft.Refusal!;
        var to = CodeAddress.From(form.Address);
        if (!to.IsDone) return to.Refusal!;
        if (directory.Map.Find(form.Neighbourhood) is not { } neighbourhood) return new NeighbourhoodMissing();
        var check = await codes.CheckAsync(to.Value, form.Code, ClientAddress.Of(context));
        if (!check.IsDone) return check.Refusal!;
        var resident = await accounts.JoinAsync(to.Value, Introduce(form, to.Value, language), neighbourhood.Code);
        if (!resident.IsDone) return resident.Refusal!;
        await accounts.SignInAsync(context, to.Value);
        return await posts.PlaceAsync(commandId, resident.Value, draft.Value);
    }

    /// <summary>For somebody who is signed in: for themselves, or for somebody who said yes to that.</summary>
    public async Task<Result<PostId>> FinishAsync(ResidentId resident, PostKind kind, Guid commandId, PlaceForm form)
    {
        var draft = form.Read(kind, Today);
        if (!draft.IsDone) return draft.Refusal!;
        var doer = form.For is { } person ? await deputies.ForAsync(resident, new(person)) : (Doer)resident;
        return doer.IsDone ? await posts.PlaceAsync(commandId, doer.Value, draft.Value) : doer.Refusal!;
    }

    private FieldError? CheckRules(PlaceStep step, PostKind kind, PlaceForm form) => step switch
    {
        PlaceStep.Category when form.Category is null => new(nameof(form.Category), new CategoryMissing()),
        PlaceStep.Text => PostText.From(form.Title, form.Details).Refusal is { } refusal ? new(FieldOf(form, refusal), refusal)
            : form.AskFirst(kind) is { } big ? new(TextStep.Big, big) : null,
        PlaceStep.When => form.ReadTiming(Today).Refusal is { } late ? new(nameof(form.Date), late)
            : form.ReadPeople().Refusal is { } crowd ? new(nameof(form.People), crowd) : null,
        PlaceStep.Postcode => CheckPostcode(form) is { } unclear ? new(nameof(form.Postcode), unclear) : null,
        PlaceStep.Neighbourhood when directory.Map.Find(form.Neighbourhood) is null => new(nameof(form.Neighbourhood), new NeighbourhoodMissing()),
        PlaceStep.Who => CheckWho(form),
        _ => null,
    };

    private Refusal? CheckPostcode(PlaceForm form)
    {
        var postcode = Postcode.From(form.Postcode);
        return !postcode.IsDone ? postcode.Refusal : directory.Map.At(postcode.Value).Any() ? null : new PostcodeNotServed(postcode.Value.Digits);
    }

    private FieldError? CheckWho(PlaceForm form)
    {
        var to = CodeAddress.From(form.Address);
        if (!to.IsDone) return new(nameof(form.Address), to.Refusal!);
        var joined = Resident.Join(Id.New<ResidentId>(), Introduce(form, to.Value, "nl"), default, clock.GetUtcNow().UtcDateTime);
        if (joined.IsDone) return null;
        return new(PersonName.WrongWith(TidyText.Line(form.FirstName)) is null ? nameof(form.Alias) : nameof(form.FirstName), joined.Refusal!);
    }

    private static Introduction Introduce(PlaceForm form, CodeAddress to, string language) => to.Channel == OutgoingChannel.Mail
        ? new(form.FirstName, form.Alias, Reachability.Mail, to.Email, null, language)
        : new(form.FirstName, form.Alias, Reachability.Text, null, to.Phone, language);

    private static string FieldOf(PlaceForm form, Refusal refusal) => refusal switch
    {
        DetailsTooLong => nameof(form.Details),
        ContactDetailsInText when !TidyText.HoldsContactDetails(form.Title ?? "") => nameof(form.Details),
        _ => nameof(form.Title),
    };
}
