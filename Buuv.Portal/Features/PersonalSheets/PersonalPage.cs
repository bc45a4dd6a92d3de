using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.PersonalSheets;
using Buuv.Domain.Posts;

namespace Buuv.Portal.Features.PersonalSheets;

/// <summary>One of the resident's own posts, with its responses.</summary>
/// <param name="EndsSoon">It comes down before the next sheet, unless the resident says that it stays.</param>
public sealed record OwnPostLine(
    PostId Post, PostKind Kind, ShortCode Number, string Title, IReadOnlyList<AnswerLine> Answers, bool EndsSoon = false);

/// <summary>A response: the public name of the neighbour, and their text.</summary>
public sealed record AnswerLine(string Name, string Text);

/// <summary>An answer that the resident gave, and that waits for a yes.</summary>
public sealed record GivenAnswer(ShortCode Number, string Title);

/// <summary>A post of a neighbour that may suit the resident.</summary>
public sealed record NearbyPost(
    PostId Post,
    PostKind Kind,
    Category Category,
    ShortCode Number,
    string Title,
    string Name,
    string Neighbourhood
)
{
    /// <summary>What more there is to tell; as much of it as there is room for.</summary>
    public string Details { get; init; } = "";

    /// <summary>The resident was asked whether it is something for them, and did not answer yet.</summary>
    public bool IsAsked { get; init; }
}

/// <summary>A box on the card, with the number of the post it is about.</summary>
public sealed record CardBox(int Number, CardWish Wish, PostKind Kind, ShortCode Post);

/// <summary>A finished page for one resident: nothing more is asked when it is printed.</summary>
public sealed record PersonalPage(
    ResidentId Resident, string Name, string Neighbourhood, string Phone, CultureInfo Language, DateOnly Date,
    IReadOnlyList<OwnPostLine> Own, IReadOnlyList<GivenAnswer> Given, IReadOnlyList<NearbyPost> Near)
{
    /// <summary>Given when the page is kept.</summary>
    public string Code { get; init; } = "";

    /// <summary>Slug of the municipality.</summary>
    public string MunicipalitySlug { get; init; } = "";

    /// <summary>Where Buuv is on the web.</summary>
    public string Site { get; init; } = "";

    /// <summary>Where the card may be brought: a board nearby, with its address. Null where there is none.</summary>
    public string? BringTo { get; init; }

    /// <summary>First names of who arrange things for them.</summary>
    public IReadOnlyList<string> Deputies { get; init; } = [];

    /// <summary>The choices on the card that are about a post, in the order of their boxes.</summary>
    public IEnumerable<(CardWish Wish, PostId Post)> Wishes => Answers.Select(box => (box.Wish, box.Post));

    public IReadOnlyList<CardBox> Boxes
    {
        get
        {
            var boxes = Answers.Select((box, index) => new CardBox(index + 1, box.Wish, box.Kind, box.Number)).ToList();
            if (Deputies.Count > 0) boxes.Add(new(boxes.Count + 1, CardWish.NobodyForMe, default, default));
            boxes.Add(new(boxes.Count + 1, CardWish.CallMe, default, default));
            return boxes;
        }
    }

    private IEnumerable<(CardWish Wish, PostId Post, PostKind Kind, ShortCode Number)> Answers
    {
        get
        {
            foreach (var post in Near)
            {
                yield return (CardWish.Respond, post.Post, post.Kind, post.Number);
                if (!post.IsAsked) continue;
                yield return (CardWish.Decline, post.Post, post.Kind, post.Number);
                yield return (CardWish.NotNow, post.Post, post.Kind, post.Number);
            }
            foreach (var post in Own)
            {
                if (post.EndsSoon) yield return (CardWish.Renew, post.Post, post.Kind, post.Number);
                yield return (CardWish.Withdraw, post.Post, post.Kind, post.Number);
            }
        }
    }

    // Of a line on A4 between its margins, in ems of the body.
    private const double Width = 27.5;

    private const int MostDetailLines = 4;

    // What the boxes beside the first one of a post take, in lines.
    private const double NoAndNotNow = 2, StillNeeded = 1;

    /// <summary>As much of it as one page in large print has room for.</summary>
    public PersonalPage Fitting()
    {
        const double width = Width;
        var free = (Deputies.Count == 0 ? 19.0 : 16.0) - (BringTo is null ? 0 : TypeSetting.Lines(BringTo, width));
        var near = new List<NearbyPost>();
        // Before all else: somebody waits for the answer to that.
        if (Near.FirstOrDefault(post => post.IsAsked) is { } asked) Put(asked);
        var own = new List<OwnPostLine>();
        foreach (var post in Own.Take(2))
        {
            var title = TypeSetting.Shorten(post.Title, width - 8, 2, heavy: true);
            var answers = post
                .Answers.Take(Own.Count == 1 ? 2 : 1)
                .Select(answer => answer with { Text = TypeSetting.Shorten(answer.Text, width, 1) })
                .ToList();
            var lines = 0.5 + TypeSetting.Lines(title, width - 8, heavy: true) + (answers.Count * 2) + (post.EndsSoon ? StillNeeded : 0);
            if (own.Count > 0 && lines > free) continue;
            free -= lines;
            own.Add(post with { Title = title, Answers = answers });
        }
        var given = Given.Take(free >= 2 ? 1 : 0)
            .Select(answer => answer with { Title = TypeSetting.Shorten(answer.Title, width, 1) }).ToList();
        free -= (given.Count * 2) + (own.Count == 0 ? 2 : 0);
        foreach (var post in Near.Take(5))
            if (near.All(known => known.Post != post.Post)) Put(post);
        return (this with { Own = own, Given = given, Near = [.. near.Select(post => post with { Details = "" })] }).FillUp(free, near);

        void Put(NearbyPost post)
        {
            var title = TypeSetting.Shorten(post.Title, width - 8, 2, heavy: true);
            var lines = 1.4 + TypeSetting.Lines(title, width - 8, heavy: true) + (post.IsAsked ? NoAndNotNow : 0);
            if (lines > free) return;
            free -= lines;
            near.Add(post with { Title = title });
        }
    }

    // Room that is left goes to what the notes say, a line at a time, from the top.
    private PersonalPage FillUp(double free, IReadOnlyList<NearbyPost> whole)
    {
        var lines = new int[whole.Count];
        for (var most = 1; most <= MostDetailLines; most++)
        for (var at = 0; at < whole.Count; at++)
            if (free >= 1 && lines[at] == most - 1 && TypeSetting.Lines(whole[at].Details, Width - 1) >= most)
                (lines[at], free) = (most, free - 1);
        return this with
        {
            Near = [.. whole.Select((post, at) => post with { Details = TypeSetting.Shorten(post.Details, Width - 1, lines[at]) })],
        };
    }

}
