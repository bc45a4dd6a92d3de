using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Accounts.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Persistence;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Admin;

/// <summary>One member of staff: giving and taking away duties, keeping them out and letting them in.</summary>
public sealed partial class StaffMemberPage(
    StaffAccounts accounts, StaffQueries queries, MessageSenders senders, NavigationManager navigation)
{
    private StaffView? person;
    private Refusal? refusal;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    /// <summary>Something was done, and this is the page after it: what became of the invitation of who never came in.</summary>
    [SupplyParameterFromQuery(Name = "gedaan")]
    public string? Done { get; set; }

    [SupplyParameterFromForm(Name = "rol", FormName = "taak")]
    public string? Role { get; set; }

    [SupplyParameterFromForm(Name = "plek", FormName = "taak")]
    public string? Place { get; set; }

    [SupplyParameterFromForm(Name = "zeker", FormName = "taak")]
    public string? Sure { get; set; }

    private DutyChoice Choice => new(Role, Place, Sure == "ja");

    private bool IsInvitedToFile =>
        Done == Word(InvitationState.Renewed) && senders.ChannelOf(OutgoingChannel.Mail) == MessageSenders.File;

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    private StaffActor Actor => Context.User.AsStaff();

    /// <summary>Where somebody's page is.</summary>
    public static string AddressOf(Guid id) => $"{StaffAdminPage.Address}/{id}";

    protected override async Task OnInitializedAsync()
    {
        person = await queries.FindAsync(Actor, Id);
        if (person is null) navigation.NotFound();
    }

    private async Task SuspendAsync() => await ShowAsync(await accounts.SuspendAsync(Actor, Id));

    private async Task ReinstateAsync() => await ShowAsync(await accounts.ReinstateAsync(Actor, Id, Language));

    private async Task TakeAwayAsync(long duty) => await ShowAsync(await accounts.TakeAwayAsync(Actor, Id, duty));

    private async Task GiveAsync() => await ShowAsync(await accounts.GiveAsync(Actor, Id, Choice, Language));

    // Done: to the page anew, so that a second press does nothing twice.
    private async Task ShowAsync(Result<InvitationState> done)
    {
        refusal = done.Refusal;
        if (done.IsDone) navigation.NavigateTo($"{AddressOf(Id)}?gedaan={Word(done.Value)}");
        person = await queries.FindAsync(Actor, Id);
    }

    private string DoneText(string name)
    {
        var about = Enum.GetValues<InvitationState>().FirstOrDefault(state => Word(state) == Done) switch
        {
            InvitationState.Renewed => IsInvitedToFile ? AdminText.InvitationMade : AdminText.InvitationRenewed,
            InvitationState.Kept => AdminText.InvitationKept,
            InvitationState.Ended => AdminText.InvitationEnded,
            InvitationState.Waiting => AdminText.InvitationWaits,
            _ => "",
        };
        return $"{AdminText.Changed} {string.Format(about, name)}".TrimEnd();
    }

    // As it stands in the address.
    private static string Word(InvitationState state) => state switch
    {
        InvitationState.Renewed => "nieuwe-link",
        InvitationState.Kept => "zelfde-link",
        InvitationState.Ended => "geen-link",
        InvitationState.Waiting => "later-link",
        _ => "ja",
    };
}
