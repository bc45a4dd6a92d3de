using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Forms;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Buuv.Portal.Features.Accounts.SignIn;

/// <summary>A new neighbour: a first name and a neighbourhood are all we need.</summary>
public sealed partial class WhoPage(
    SignInSteps steps,
    ResidentAccounts accounts,
    NeighbourhoodDirectory directory,
    Drafts drafts,
    NavigationManager navigation
)
{
    // What they filled in before they proved their address; null when they began nothing.
    private WhoInDraft? begun;
    private string? nameError;
    private string? postcodeError;
    private string? choiceError;

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    [SupplyParameterFromForm(Name = "naam")]
    public string? FirstName { get; set; }

    [SupplyParameterFromForm(Name = "postcode")]
    public string? TypedPostcode { get; set; }

    [SupplyParameterFromForm(Name = "buurt")]
    public string? Slug { get; set; }

    private SignInStep? Step { get; set; }

    private IReadOnlyList<Neighbourhood> Choices { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        Step = steps.Read(Context) is { Verified: true } verified ? verified : null;
        if (Step is null)
        {
            navigation.NavigateTo("/inloggen");
            return;
        }
        begun = await BegunAsync(Step);
        if (begun is null || HttpMethods.IsPost(Context.Request.Method)) return;
        (FirstName, TypedPostcode, Slug) = (begun.FirstName, begun.Postcode, begun.Neighbourhood);
        if (Postcode.From(TypedPostcode) is { IsDone: true } postcode) Choices = [.. directory.Map.At(postcode.Value)];
    }

    // The link in the message names the form that it finishes: nobody is asked again what they wrote in it.
    private async Task<WhoInDraft?> BegunAsync(SignInStep step)
    {
        if (step.BackTo?.Split('?') is not [_, var query] || !Guid.TryParse(QueryHelpers.ParseQuery(query)["van"], out var draft))
            return null;
        var found = (await drafts.FindOfVisitorAsync<WhoInDraft>(form: null, draft))?.Fields;
        return CodeAddress.From(found?.Address) is { IsDone: true } theirs && theirs.Value == step.Address ? found : null;
    }

    private async Task JoinAsync()
    {
        if (Step is null || FindNeighbourhood() is not { } neighbourhood) return;
        var who = new Introduction(
            FirstName,
            begun?.Alias,
            Step.Address.Email is null ? Reachability.Text : Reachability.Mail,
            Step.Address.Email,
            Step.Address.Phone,
            CultureInfo.CurrentUICulture.TwoLetterISOLanguageName
        );
        var joined = await accounts.JoinAsync(Step.Address, who, neighbourhood.Code);
        if (joined.IsDone && await accounts.SignInAsync(Context, Step.Address))
        {
            steps.Forget(Context);
            navigation.NavigateTo(Step.BackTo ?? SignInCompletion.Home);
            return;
        }
        nameError = RefusalSentence.Of(joined.Refusal ?? new AccountSuspended());
    }

    // One neighbourhood at this postcode: that is it. Several: the person picks.
    private Neighbourhood? FindNeighbourhood()
    {
        if (TidyText.Line(FirstName).Length == 0) nameError = RefusalSentence.Of(new NameMissing());
        var postcode = Postcode.From(TypedPostcode);
        if (postcode.IsDone) Choices = [.. directory.Map.At(postcode.Value)];
        if (!postcode.IsDone) postcodeError = RefusalSentence.Of(postcode.Refusal);
        else if (Choices.Count == 0) postcodeError = RefusalSentence.Of(new PostcodeNotServed(postcode.Value.Digits));
        if (nameError is not null || postcodeError is not null) return null;
        var chosen = Choices.Count == 1 ? Choices[0] : Choices.FirstOrDefault(choice => choice.Slug == Slug);
        if (chosen is null) choiceError = RefusalSentence.Of(new NeighbourhoodMissing());
        return chosen;
    }

    /// <summary>Who they are, as any form of a visitor holds it.</summary>
    private sealed record WhoInDraft(string? FirstName, string? Alias, string? Postcode, string? Neighbourhood, string? Address);
}
