namespace Buuv.Portal.Platform.Messaging;

/// <summary>How it stands with one message.</summary>
public enum OutgoingState
{
    /// <summary>It leaves soon.</summary>
    Waiting,

    /// <summary>It leaves in the morning: nobody is woken.</summary>
    Resting,

    /// <summary>It was tried, and is tried again.</summary>
    Retrying,

    /// <summary>Its address does not work.</summary>
    Refused,

    /// <summary>It is not tried any more.</summary>
    GivenUp,

    /// <summary>It was too late, or not needed any more.</summary>
    TooLate,

    /// <summary>It was handed to a server or gateway.</summary>
    Sent,

    /// <summary>Nothing is set to send it with: it lies in a file.</summary>
    File,
}
