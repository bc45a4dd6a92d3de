namespace Buuv.Tests.Cast;

internal static class Clocks
{
    extension(FakeTimeProvider clock)
    {
        public DateTime Now => clock.GetUtcNow().UtcDateTime;
    }
}
