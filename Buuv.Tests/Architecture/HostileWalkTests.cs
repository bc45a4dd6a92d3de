using System.Globalization;

namespace Buuv.Tests.Architecture;

/// <summary>No value in a path, a query or a form makes the portal fail. A sample runs with the suite, the same each time; docs/security.md
/// names the command for a long one.</summary>
[NeedsChromium]
public class HostileWalkTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const int Sample = 2700;

    private static readonly Reader[] Readers =
        [Reader.Visitor, Reader.Ria, Reader.Mina, Reader.Bo, Reader.Joke, Reader.Saskia, Reader.Fenna, Reader.Wim, Reader.Dirk];

    private static int Requests =>
        int.TryParse(Environment.GetEnvironmentVariable("BUUV_WALK"), CultureInfo.InvariantCulture, out var asked) ? asked : Sample;

    [Fact]
    public async Task No_value_makes_a_page_fail()
    {
        var story = await portal.StoryAsync();
        var findings = new List<string>();
        var output = TestContext.Current.TestOutputHelper!;
        for (var seed = 0; seed < Readers.Length; seed++)
        {
            var reader = Readers[seed];
            using var http = await reader.VisitAsync(portal.Address);
            var walk = new HostileWalk(seed, story, reader, http);
            await walk.GoAsync(Requests / Readers.Length, TestContext.Current.CancellationToken);
            var answers = string.Join(", ", walk.Answers.Select(answer => $"{answer.Value} × {(int)answer.Key}"));
            output.WriteLine($"{walk.Asked} requests by {reader} ({answers}): {walk.Faults.Count} faults");
            output.WriteLine($"slowest {walk.Slowest.Took.TotalMilliseconds:0} ms, {walk.Slowest.What}");
            findings.AddRange(walk.Faults);
        }
        Findings.None(findings);
    }
}
