using System.Globalization;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Mud;
using Buuv.Portal.Platform.Persistence;

namespace Buuv.Portal.Features.Admin.Outgoing;

/// <summary>The table of outgoing messages: its columns, its filters and its question to the database.</summary>
public static class OutgoingTable
{
    /// <summary>Key of the column by which it is ordered at first: the newest comes first.</summary>
    public const string ByTime = "wanneer";

    private const string Subject = "bericht", Attempts = "pogingen", State = "staat", Channel = "weg", All = "alle";

    // What asks for attention comes first.
    private static readonly IReadOnlyDictionary<string, OutgoingState> States = new Dictionary<string, OutgoingState>
    {
        ["wacht"] = OutgoingState.Waiting,
        ["ochtend"] = OutgoingState.Resting,
        ["opnieuw"] = OutgoingState.Retrying,
        ["geweigerd"] = OutgoingState.Refused,
        ["opgegeven"] = OutgoingState.GivenUp,
        ["te-laat"] = OutgoingState.TooLate,
        ["gestuurd"] = OutgoingState.Sent,
        ["bestand"] = OutgoingState.File,
    };

    public static IReadOnlyList<GridColumn<OutgoingRow>> Columns =>
    [
        new(Subject, AdminText.ColumnMessage, row => row.Subject ?? AdminText.CodeMessage) { IsSortable = false },
        new(ByTime, AdminText.ColumnWhen, row => DutchTime.Of(row.CreatedAt).ToString("d MMM, HH:mm", CultureInfo.CurrentCulture))
        {
            IsHighFirst = true,
        },
        new(Channel, AdminText.ColumnChannel, row => ChannelWord(row.Channel)) { IsSortable = false, IsExtra = true },
        new(State, AdminText.ColumnState, Sentence) { IsSortable = false },
        new(Attempts, AdminText.ColumnAttempts, row => row.Attempts.ToString(CultureInfo.CurrentCulture), IsNumber: true),
    ];

    public static IReadOnlyList<GridFilter> Filters =>
    [
        new(State, AdminText.ColumnState,
        [
            new(All, AdminText.FilterAllStates),
            .. States.Select(state => new GridOption(state.Key, Word(state.Value))),
        ]),
        new(Channel, AdminText.ColumnChannel,
        [
            new(All, AdminText.FilterAllChannels),
            new("mail", AdminText.ByMail),
            new("sms", AdminText.ByText),
        ]),
    ];

    /// <summary>Those that the filters leave, in the order that was chosen.</summary>
    public static IQueryable<OutgoingMessage> Ordered(IQueryable<OutgoingMessage> messages, GridChoices choices, OutgoingStates states)
    {
        if (choices[Channel] != All)
        {
            var channel = choices[Channel] == "mail" ? OutgoingChannel.Mail : OutgoingChannel.Text;
            messages = messages.Where(message => message.Channel == channel);
        }
        if (choices[State] != All) messages = states.In(States[choices[State]], messages);
        return (choices.Sort, choices.IsDescending) switch
        {
            (Attempts, true) => messages.OrderByDescending(message => message.Attempts).ThenByDescending(message => message.Id),
            (Attempts, false) => messages.OrderBy(message => message.Attempts).ThenBy(message => message.Id),
            (_, true) => messages.OrderByDescending(message => message.Id),
            _ => messages.OrderBy(message => message.Id),
        };
    }

    /// <summary>A word for the chips.</summary>
    public static string Word(OutgoingState state) => Find($"OutgoingState_{state}");

    /// <summary>What became of it. "Sent" is only said of what was handed to a server or gateway.</summary>
    public static string Sentence(OutgoingRow row) => row.State switch
    {
        OutgoingState.File => string.Format(AdminText.StateFile, row.FileName),
        OutgoingState.Sent => AdminText.StateSent,
        OutgoingState.Refused => row.Channel == OutgoingChannel.Mail ? AdminText.StateNoMailbox : AdminText.StateNoNumber,
        OutgoingState.TooLate => AdminText.StateTooLate,
        OutgoingState.GivenUp => AdminText.StateGivenUp,
        OutgoingState.Retrying => string.Format(AdminText.StateRetrying, row.Attempts),
        OutgoingState.Resting => AdminText.StateResting,
        _ => AdminText.StateWaiting,
    };

    private static string ChannelWord(OutgoingChannel channel) => channel == OutgoingChannel.Mail ? AdminText.ByMail : AdminText.ByText;

    private static string Find(string name) =>
        AdminText.ResourceManager.GetString(name, AdminText.Culture) ?? throw new InvalidOperationException($"No text for {name}");
}
