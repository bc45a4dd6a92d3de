using Buuv.Domain.Events;
using Buuv.Domain.Notifications;

namespace Buuv.Domain.Residents;

public sealed partial class Resident
{
    /// <summary>When they stopped. From then on nothing here says who it was; the row stays for what others did with them.</summary>
    public DateTime? StoppedAt { get; private set; }

    public bool HasStopped => StoppedAt is not null;

    /// <summary>Puts right what we know about them.</summary>
    /// <returns>Done, or what is wrong; then nothing was changed.</returns>
    public Result Correct(Introduction now)
    {
        var name = TidyText.Line(now.FirstName);
        var alias = TidyText.Line(now.Alias);
        if (HasStopped) return new NotFound();
        if (WrongWith(name, alias) is { } wrong) return wrong;
        if (!now.BestTimes.IsKnown || !now.LeftOut.IsKnown) return new UnknownChoice();
        // Who rings us is known at the phone; it is no way that anybody chooses for themselves, and over once there is a number.
        if (now.Reachability == Reachability.RingsUs && Reachability != Reachability.RingsUs) return new UnknownChoice();
        if (now is { Reachability: Reachability.RingsUs, Phone: not null }) now = now with { Reachability = Reachability.Phone };
        if (Unreachable(now.Reachability, now.Email, now.Phone) is { } missing) return missing;
        (FirstName, SearchName) = (name, Folding.Fold(name));
        SetAlias(alias);
        (Reachability, Email, Phone, BestTimes, Languages) = (now.Reachability, now.Email, now.Phone, now.BestTimes, now.Languages);
        LeftOut = now.LeftOut;
        return Result.Done;
    }

    /// <summary>They stop. What they wrote elsewhere is erased by the kinds of record that hold it.</summary>
    public Result Stop(DateTime now)
    {
        if (HasStopped) return Result.Done;
        (FirstName, SearchName, Alias, SearchAlias, StoppedAt) = (Erased.Name, "", null, null, now);
        (Reachability, Email, Phone, BestTimes, Languages) = (Reachability.Web, null, null, default, "nl");
        LeftOut = OptOut.Nothing;
        Raise(new(DomainEventKind.ResidentStopped, now) { ActorId = Id });
        return Result.Done;
    }
}

/// <summary>What stands where something was taken away.</summary>
public static class Erased
{
    /// <summary>For whoever stopped.</summary>
    public const string Name = "een buur";

    /// <summary>For words that were written.</summary>
    public const string Words = "(weggehaald)";
}
