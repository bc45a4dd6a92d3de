using System.ComponentModel.DataAnnotations;

namespace Buuv.Portal.Platform.Settings;

/// <summary>Section <c>Mail</c>: the SMTP server that carries our mail. With an empty host, mail goes to a file, see
/// <see cref="DataSettings.Outgoing"/>.</summary>
public sealed class MailSettings
{
    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    /// <summary>Turn off only for a server on the same machine.</summary>
    public bool Encrypted { get; init; } = true;

    /// <summary>TLS from the first byte, as is usual at port 465, or STARTTLS, which is then demanded. Not set: by the port.</summary>
    public bool? ImplicitTls { get; init; }

    /// <summary>How long one mail may take, in seconds.</summary>
    [Range(1, 300)]
    public int Seconds { get; init; } = 15;

    /// <summary>Most mails in a minute, urgent ones not counted: providers take more for spam.</summary>
    [Range(1, 10_000)]
    public int PerMinute { get; init; } = 60;

    public string? UserName { get; init; }

    public string? Password { get; init; }

    /// <summary>Sender, such as <c>buuv@voorbeeld.nl</c>.</summary>
    public string From { get; init; } = "";

    public bool IsConfigured => Host.Length > 0;
}

/// <summary>Section <c>TextMessages</c>: an HTTP gateway that takes <c>{"to": …, "text": …}</c> with a bearer key. With an
/// empty address, texts go to a file.</summary>
public sealed class TextMessageSettings
{
    public string Url { get; init; } = "";

    public string Key { get; init; } = "";

    /// <summary>How long one text may take, in seconds.</summary>
    [Range(1, 300)]
    public int Seconds { get; init; } = 15;

    /// <summary>Most text messages in a minute, urgent ones not counted.</summary>
    [Range(1, 10_000)]
    public int PerMinute { get; init; } = 30;

    /// <summary>Shortest <see cref="ReplyKey"/>, in characters.</summary>
    public const int ReplyKeyLength = 16;

    /// <summary>Secret with which the gateway signs incoming text messages; when empty, answering by text is off.</summary>
    public string ReplyKey { get; init; } = "";

    public bool IsConfigured => Url.Length > 0;

    public bool TakesReplies => ReplyKey.Length > 0;
}
