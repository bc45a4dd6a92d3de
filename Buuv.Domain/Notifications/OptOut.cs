namespace Buuv.Domain.Notifications;

/// <summary>What somebody does not want to be told, of what the clock brings up and nobody waits for. Answers, appointments that change
/// and questions that keep a note up are always told.</summary>
[Flags]
public enum OptOut
{
    /// <summary>They are told everything.</summary>
    Nothing = 0,

    /// <summary>The day before they meet somebody.</summary>
    AppointmentReminders = 1,

    /// <summary>Whether they are still in touch.</summary>
    CheckIns = 2,
}
