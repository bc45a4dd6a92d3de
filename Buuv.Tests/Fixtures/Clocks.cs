namespace Buuv.Tests.Fixtures;

internal static class Clocks
{
    extension(FakeTimeProvider clock)
    {
        public DateTime Now => clock.GetUtcNow().UtcDateTime;

        /// <summary>Forth or back, as if the machine had slept or somebody had set it. No timer notices: one of two seconds would go off
        /// millions of times in a year. A test that waits for a timer uses <see cref="FakeTimeProvider.Advance"/>.</summary>
        public void Move(TimeSpan by) => clock.AdjustTime(clock.GetUtcNow() + by);
    }
}
