namespace Buuv.Domain.Notifications;

/// <summary>Notifications that a resident does not want, of those that are sent by a timer. Answers, changed appointments and questions
/// that keep a post up are always sent.</summary>
[Flags]
public enum OptOut
{
    /// <summary>The resident gets all notifications.</summary>
    Nothing = 0,

    /// <summary>Reminders on the day before an appointment.</summary>
    AppointmentReminders = 1,

    /// <summary>Questions whether the two are still in touch.</summary>
    CheckIns = 2,
}
