using Buuv.Domain.Staff;
using Buuv.Portal.Features.Accounts.SetUp;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Admin.SetUp;

/// <summary>What an installation has of what residents need, read from what is there: no step keeps a state of its own.</summary>
/// <param name="Towns">Names of the municipalities.</param>
/// <param name="Silent">Those without a number to call.</param>
/// <param name="Staff">Members of staff beside who asks.</param>
/// <param name="HasPoster">Whether a poster was ever printed.</param>
public sealed record SetUpStatus(
    IReadOnlyList<string> Towns, IReadOnlyList<string> Silent, bool HasMail, bool HasTexts, int Boards, StaffCount Staff, bool HasPoster)
{
    public bool HasTown => Towns.Count > 0;

    public bool HasPhone => HasTown && Silent.Count == 0;

    /// <summary>The steps of the wizard that are done. Whoever reads this came in with two factors.</summary>
    public IReadOnlySet<SetUpStep> Done => Steps().Where(step => step.IsDone).Select(step => step.Step).ToHashSet();

    /// <summary>Whether the wizard still leads the way: mail may wait, a town, a number and a board may not.</summary>
    public bool IsUnderWay => !HasPhone || Boards == 0;

    /// <summary>Whether everything on the list of the admin is done.</summary>
    public bool IsWhole => HasPhone && HasMail && HasTexts && Boards > 0 && Staff.Colleagues > 0 && HasPoster;

    /// <summary>The first step that is open.</summary>
    public SetUpStep Next => Steps().Where(step => !step.IsDone).Select(step => step.Step).DefaultIfEmpty(SetUpStep.Board).First();

    private IEnumerable<(SetUpStep Step, bool IsDone)> Steps() =>
    [
        (SetUpStep.You, true),
        (SetUpStep.SecondStep, true),
        (SetUpStep.Town, HasTown),
        (SetUpStep.Phone, HasPhone),
        (SetUpStep.Mail, HasMail),
        (SetUpStep.Board, Boards > 0),
    ];
}

public sealed class SetUpQueries(
    IDbContextFactory<BuuvDb> reading,
    NeighbourhoodDirectory directory,
    MessageSenders senders,
    StaffQueries staff,
    IOptions<PortalSettings> settings
)
{
    /// <summary>As it is now; for who does not run the portal as if there were nothing.</summary>
    public async Task<SetUpStatus> StatusAsync(StaffActor actor)
    {
        if (!actor.May(Permission.RunPortal)) return new([], [], false, false, 0, StaffCount.Nobody, false);
        var towns = directory.Map.Municipalities;
        await using var db = await reading.CreateDbContextAsync();
        return new(
            [.. towns.Select(town => town.Name)],
            [.. towns.Where(town => settings.Value.PhoneOf(town).Length == 0).Select(town => town.Name)],
            senders.ChannelOf(OutgoingChannel.Mail) != MessageSenders.File,
            senders.ChannelOf(OutgoingChannel.Text) != MessageSenders.File,
            await db.NoticeBoards.CountAsync(),
            await staff.CountAsync(actor),
            await db.PosterEditions.AnyAsync(edition => edition.Imprint != null)
        );
    }
}
