using Buuv.Domain;

namespace Buuv.Tests.Domain;

public sealed class IdTests
{
    [Theory]
    [InlineData("1970-01-01T00:00:00.001")]
    [InlineData("2026-11-21T23:05:07.123")]
    [InlineData("2120-02-29T12:00:00.999")]
    public void An_id_knows_when_it_was_made(string moment)
    {
        var made = DateTime.SpecifyKind(DateTime.Parse(moment, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
        Assert.Equal(made, new NoticeBoardId(Guid.CreateVersion7(new DateTimeOffset(made))).MadeAt());
    }
}
