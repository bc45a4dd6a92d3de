using Buuv.Domain.Events;
using Buuv.Domain.Notifications;

namespace Buuv.Domain.Residents;

public sealed partial class Resident
{
    /// <summary>When the resident stopped using Buuv. From then on the record identifies nobody; it stays for what others did with
    /// them.</summary>
    public DateTime? StoppedAt { get; private set; }

    public bool HasStopped => StoppedAt is not null;

    /// <summary>Corrects the resident's data.</summary>
    /// <returns>Done, or what is wrong; then nothing is changed.</returns>
    public Result Correct(Introduction now)
    {
        var name = TidyText.Line(now.FirstName);
        var alias = TidyText.Line(now.Alias);
        if (HasStopped) return new NotFound();
        if (WrongWith(name, alias) is { } wrong) return wrong;
        if (!now.BestTimes.IsKnown || !now.LeftOut.IsKnown) return new UnknownChoice();
        // Only the phone team sets this way for callers without a number; it is no choice, and it ends once there is a number.
        if (now.Reachability == Reachability.RingsUs && Reachability != Reachability.RingsUs) return new UnknownChoice();
        if (now is { Reachability: Reachability.RingsUs, Phone: not null }) now = now with { Reachability = Reachability.Phone };
        if (Unreachable(now.Reachability, now.Email, now.Phone) is { } missing) return missing;
        (FirstName, SearchName) = (name, Folding.Fold(name));
        SetAlias(alias);
        (Reachability, Email, Phone, BestTimes, Languages) = (now.Reachability, now.Email, now.Phone, now.BestTimes, now.Languages);
        LeftOut = now.LeftOut;
        return Result.Done;
    }

    /// <summary>The resident stops using Buuv. Texts in other records are erased by those records.</summary>
    public Result Stop(DateTime now)
    {
        if (HasStopped) return Result.Done;
        (FirstName, SearchName, Alias, SearchAlias, StoppedAt) = (Erased.Name, "", null, null, now);
        (Reachability, Email, Phone, BestTimes, Languages) = (Reachability.Web, null, null, default, Introduction.OnlyDutch);
        LeftOut = OptOut.Nothing;
        Raise(new(DomainEventKind.ResidentStopped, now) { ActorId = Id });
        return Result.Done;
    }
}

/// <summary>What is shown in place of erased data.</summary>
public static class Erased
{
    /// <summary>For a resident who stopped.</summary>
    public const string Name = "een buur";

    /// <summary>For a text.</summary>
    public const string Words = "(weggehaald)";
}
