namespace Buuv.Tests.Cast;

/// <summary>A clock that only moves when a test moves it. Timers stay those of the machine.</summary>
public sealed class HandClock(DateTime utc) : TimeProvider
{
    private DateTimeOffset now = new(utc, TimeSpan.Zero);

    public DateTime Now => now.UtcDateTime;

    public override DateTimeOffset GetUtcNow() => now;

    public void Move(TimeSpan by) => now += by;
}
