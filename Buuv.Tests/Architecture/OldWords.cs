using System.Text.RegularExpressions;

namespace Buuv.Tests.Architecture;

/// <summary>Names that the code had, and the field's word for each. A word that was let go does not come back, in a
/// name or in a comment.</summary>
internal static partial class OldWords
{
    private static readonly Dictionary<string, string> Instead = new()
    {
        ["Happening"] = "DomainEvent",
        ["HappeningKind"] = "DomainEventKind",
        ["Deed"] = "Permission",
        ["Doer"] = "ResidentActor",
        ["RecordKind"] = "PersonalDataSet",
        ["Clockwork"] = "Jobs",
        ["Timetable"] = "Jobs",
        ["TimedJob"] = "ScheduledJob",
        ["LiveLine"] = "EventBus",
        ["LiveDoor"] = "SocketAccessMiddleware",
        ["CircuitDoor"] = "CircuitAccessMiddleware",
        ["ReadingDoor"] = "ReadingBudgetMiddleware",
        ["PlannedStop"] = "GracefulShutdown",
        ["Postman"] = "OutboxProcessor",
        ["Carriers"] = "MessageSenders",
        ["WayOut"] = "DeliveryChannel",
        ["MessageHaste"] = "MessagePriority",
        ["NewsLetters"] = "NotificationComposer",
        ["NewsKind"] = "NotificationKind",
        ["KeptPages"] = "PageCache",
        ["FormAgain"] = "FormReplayMiddleware",
        ["FormAnswers"] = "FormResultMiddleware",
        ["StaffDesk"] = "StaffPageLink",
        ["NoteView"] = "PostSummary",
        ["NoteList"] = "PostList",
        ["PaperNote"] = "PaperPost",
        ["PrintedNote"] = "PrintedPost",
        ["TalkView"] = "ConversationSummary",
        ["BuurtCode"] = "MembershipCode",
        ["HandedOver"] = "PhoneHandover",
        ["WhoLeft"] = "LastAccountCookie",
        ["PhoneWords"] = "DisplayNames",
        ["Keeping"] = "Privacy",
    };

    /// <summary>The file, the line, the old word and what to say.</summary>
    public static IEnumerable<string> In(SourceFile file) =>
        from Match word in Names().Matches(file.Text)
        where Instead.ContainsKey(word.Value)
        select $"{file.Path}:{file.Text.AsSpan(0, word.Index).Count('\n') + 1}: {word.Value}, say {Instead[word.Value]}";

    // Whole names only: a method may be called KeepingPage, and LINQ has a Cast<T>().
    [GeneratedRegex(@"(?<![\w.""/])[A-Z]\w+(?![\w<""])")]
    private static partial Regex Names();
}
