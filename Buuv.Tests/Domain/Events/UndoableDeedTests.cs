using Buuv.Domain;
using Buuv.Domain.Events;

namespace Buuv.Tests.Domain.Events;

/// <summary>Joke does something, and thinks better of it.</summary>
public sealed class UndoableDeedTests
{
    private static readonly Guid Joke = Guid.NewGuid();

    private readonly UndoableDeed deed = UndoableDeed.Of(Id.New<DeedId>(), DeedKind.CallMissed, Guid.NewGuid(), Joke, Street.Noon);

    [Fact]
    public void Nobody_may_be_told_for_ten_seconds()
    {
        Assert.False(deed.IsDue(Street.Noon.AddSeconds(9)));
        Assert.True(deed.IsDue(Street.Noon.AddSeconds(10)));
        // A clock that was set back holds nothing up.
        Assert.True(deed.IsDue(Street.Noon.AddHours(-1)));

        deed.Release(left: false, Street.Noon.AddSeconds(10));
        Assert.False(deed.IsHeld);
        Assert.False(deed.IsDue(Street.Noon.AddSeconds(20)));
    }

    [Fact]
    public void That_it_was_done_and_undone_is_known_with_who_did_it()
    {
        Assert.True(deed.Undo(Joke, Street.Noon.AddSeconds(5)).IsDone);
        Assert.True(deed.Undo(Joke, Street.Noon.AddSeconds(6)).IsDone);

        var happened = deed.TakeEvents();
        Assert.Equal([DomainEventKind.DeedDone, DomainEventKind.DeedUndone], happened.Select(one => one.Kind));
        Assert.All(happened, one => Assert.Equal((Joke, deed.SubjectId, "CallMissed"), (one.EnteredById, one.SubjectId, one.What)));
        Assert.All(happened, one => Assert.True(one.Kind.IsAudited()));
        Assert.False(deed.IsHeld);
    }

    [Fact]
    public void Only_who_did_it_undoes_it_and_however_late_as_long_as_nothing_left()
    {
        Assert.Equal(new NotAllowed(), deed.Undo(Guid.NewGuid(), Street.Noon).Refusal);
        deed.Release(left: false, Street.Noon.AddSeconds(10));
        Assert.True(deed.Undo(Joke, Street.Noon.AddHours(2)).IsDone);
    }

    [Fact]
    public void What_left_by_its_release_is_not_undone()
    {
        deed.Release(left: true, Street.Noon.AddSeconds(10));
        Assert.Equal(new AlreadyLeft(), deed.Undo(Joke, Street.Noon.AddSeconds(11)).Refusal);
    }

    [Fact]
    public void Undone_it_is_never_released()
    {
        deed.Undo(Joke, Street.Noon.AddSeconds(1));
        Assert.False(deed.IsDue(Street.Noon.AddMinutes(1)));
        deed.Release(left: true, Street.Noon.AddMinutes(1));
        Assert.Null(deed.ReleasedAt);
    }
}
