using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Ui;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Care.Cases;

public sealed partial class NewCasePage(
    CasePeople people,
    CaseIntakes intakes,
    CaseCommands commands,
    Deputies deputies,
    PostQueries posts,
    NeighbourhoodDirectory directory,
    NavigationManager navigation
)
{
    private IReadOnlyList<CasePerson> found = [];
    private PostView? post;
    private bool isThere;
    private Refusal? refusal;

    /// <summary>In a form and never in the address: it is somebody's name.</summary>
    [SupplyParameterFromForm(Name = "naam", FormName = "wie")]
    public string? Search { get; set; }

    /// <summary>The resident a concern is about.</summary>
    [SupplyParameterFromQuery]
    public string? Buur { get; set; }

    /// <summary>"leiden/4827": the post that is too big.</summary>
    [SupplyParameterFromQuery(Name = "bericht")]
    public string? Number { get; set; }

    [SupplyParameterFromForm(FormName = "dossier")]
    public NewCaseForm? Form { get; set; }

    [SupplyParameterFromForm(Name = "reden", FormName = "naarbinnen")]
    public string? Reason { get; set; }

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    private StaffActor Actor => Context.User.AsStaff();

    private bool MayKeep => Actor.May(Permission.KeepCases);

    private IReadOnlyList<Choice> Found =>
        [.. found.Select(person => new Choice(person.Id.Value.ToString(), person.Name, Hint: $"{person.Neighbourhood} {person.Phone}"))];

    private IEnumerable<Neighbourhood> Choices =>
        directory.Map.Neighbourhoods.Where(neighbourhood => Actor.May(Permission.KeepCases, neighbourhood));

    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        if (Form.Command == Guid.Empty) Form.Command = Guid.CreateVersion7();
        Form.Search ??= Search;
        if (Guid.TryParse(Buur, out var neighbour) && await people.FindAsync(Actor, new ResidentId(neighbour)) is { } known)
        {
            found = [known];
            Form.Person ??= neighbour;
        }
        else found = await people.FindAsync(Actor, Form.Search);
        if (
            Number?.Split('/') is [var slug, var digits]
            && directory.Map.FindMunicipality(slug) is { } town
            && int.TryParse(digits, out var number)
            && number is >= 0 and < ShortCode.Count
        )
            post = await posts.BehindNumberAsync(town, new(number)) is { Closed: null } live ? live : null;
        // A post that is gone has nothing to take inside.
        isThere = post is not null || (MayKeep && Number is null);
        if (!isThere) navigation.NotFound();
    }

    private async Task MoveInwardAsync()
    {
        var moved = await commands.MoveInwardAsync(Actor, post!.Id, Reason);
        refusal = moved.Refusal;
        // A moderator does not read what goes on inside.
        if (moved.IsDone) navigation.NavigateTo(MayKeep ? $"/dossiers/{moved.Value.Value}" : post.Summary.Address);
    }

    private async Task KeepAsync()
    {
        var person = Form!.Person is { } known
            ? new ResidentId(known)
            : await people.ComeInAsync(Form.Command, Actor, Permission.KeepCases, Form.New);
        var doer = person.IsDone ? await deputies.ForAsync(Actor, person.Value) : person.Refusal;
        // The person is one command, the file another; both are known by this form.
        var kept = doer.IsDone
            ? await intakes.KeepAsync(
                CommandIds.Of(Form.Command, "file"),
                doer.Value,
                CaseSource.Broker,
                Form.Asked,
                Form.Reason,
                Form.Agreed,
                CareText.ConsentWords,
                ConsentDoor.Phone
            )
            : doer.Refusal;
        refusal = kept.Refusal;
        if (kept.IsDone) navigation.NavigateTo($"/dossiers/{kept.Value.Value}");
    }
}

/// <summary>What a broker writes down. Kept as typed.</summary>
public sealed class NewCaseForm
{
    public Guid Command { get; set; }

    /// <summary>What was typed to find the person.</summary>
    public string? Search { get; set; }

    /// <summary>Resident id of the person that the search found; otherwise <see cref="New"/>.</summary>
    public Guid? Person { get; set; }

    public NewPerson New { get; set; } = new();

    public string? Asked { get; set; }

    public string? Reason { get; set; }

    public bool Agreed { get; set; }
}
