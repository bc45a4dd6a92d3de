using Buuv.Domain.Posts;
using FsCheck;
using FsCheck.Fluent;

namespace Buuv.Tests.Domain.Posts;

/// <summary>Random neighbours press random buttons in random order. Whatever they do, a note never comes in a state that the rules
/// forbid.</summary>
public sealed class PostLifeTests
{
    private static readonly Gen<Move> Moves =
        from verb in Gen.Frequency(
            (6, Gen.Constant(Verb.Answer)),
            (6, Gen.Constant(Verb.SayYes)),
            (6, Gen.Elements(Enum.GetValues<Verb>()))
        )
        from who in Gen.Frequency((2, Gen.Constant(0)), (3, Gen.Choose(0, PostLife.People - 1)))
        from which in Gen.Choose(0, 7)
        from hours in Gen.Frequency((8, Gen.Choose(1, 48)), (1, Gen.Choose(1, 24 * 60)))
        select new Move(verb, who, which, hours);

    private static readonly Gen<Story> Stories =
        from rhythm in Gen.Elements(Enum.GetValues<Rhythm>())
        from people in Gen.Choose(1, 3)
        from days in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(1, 30)))
        from moves in Moves.ArrayOf()
        select new Story(rhythm, people, days, moves);

    [Fact]
    public void No_story_of_a_note_breaks_the_rules() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(4000).WithEndSize(60),
            Prop.ForAll(Arb.From(Stories, Shorter), story => PostLife.Live(story))
        );

    [Fact]
    public void The_stories_come_everywhere()
    {
        // The same stories each time: what chance alone would show is no promise.
        var ends = Stories.Sample(2000, new Rnd(11), 60).Select(PostLife.Live).ToArray();

        foreach (var reason in Enum.GetValues<ClosureReason>())
            Assert.Contains(ends, post => post.Closure?.Reason == reason);
        foreach (var outcome in Enum.GetValues<ResponseOutcome>())
            Assert.Contains(ends, post => post.Responses.Any(response => response.Outcome == outcome));
        Assert.Contains(ends, post => post.Matches.Count > 3);
        Assert.Contains(ends, post => post is { Matches.Count: 3, PeopleNeeded: 3, Closure.Reason: ClosureReason.Matched });
    }

    private static IEnumerable<Story> Shorter(Story story) =>
        Enumerable
            .Range(0, story.Moves.Length)
            .Select(without => story with { Moves = [.. story.Moves.Where((_, index) => index != without)] });
}
