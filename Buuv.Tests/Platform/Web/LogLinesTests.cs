using Buuv.Portal.Platform.Web;
using Buuv.Tests.Features.Accounts;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Buuv.Tests.Platform.Web;

/// <summary>Whoever can make us log something can make us log it as they wrote it, and nothing more.</summary>
public class LogLinesTests
{
    [Theory]
    [InlineData("/vragen\nfail: Buuv[0] Dirk gave a duty", @"info: Web[7] GET /vragen\u000afail: Buuv[0] Dirk gave a duty")]
    [InlineData("/vragen\r\nfail: x", @"info: Web[7] GET /vragen\u000d\u000afail: x")]
    [InlineData("/\u001b[2J\u001b[31mfail: x", @"info: Web[7] GET /\u001b[2J\u001b[31mfail: x")]
    [InlineData("/a\u2028fail: x\u202Ey", @"info: Web[7] GET /a\u2028fail: x\u202ey")]
    [InlineData("/vragen/ü/🌻", "info: Web[7] GET /vragen/ü/🌻")]
    public void An_event_is_one_line_whatever_stands_in_an_address(string address, string line) =>
        Assert.Equal([line], Written("GET " + address, null));

    [Fact]
    public void What_a_fault_says_never_begins_a_line()
    {
        var lines = Written("It failed", new InvalidOperationException("Cannot read 'x\nfail: Buuv.Portal.Security[0] forged\r'"));
        Assert.Equal("info: Web[7] It failed", lines[0]);
        Assert.True(lines.Length > 2);
        Assert.All(lines.Skip(1), line => Assert.StartsWith("      ", line));
        Assert.DoesNotContain(lines, line => line.Contains('\r'));
    }

    [Fact]
    public async Task The_portal_writes_its_log_that_way()
    {
        await using var door = new FrontDoor();
        Assert.Equal(LogLines.FormatterName, door.Get<IOptions<ConsoleLoggerOptions>>().Value.FormatterName);
        Assert.Contains(door.Get<IEnumerable<ConsoleFormatter>>(), formatter => formatter is LogLines);
    }

    private static string[] Written(string message, Exception? fault)
    {
        using var written = new StringWriter { NewLine = "\n" };
        new LogLines().Write(new LogEntry<string>(LogLevel.Information, "Web", 7, message, fault, (state, _) => state), null, written);
        return written.ToString().TrimEnd('\n').Split('\n');
    }
}
