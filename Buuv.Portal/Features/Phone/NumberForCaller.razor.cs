using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.Phone.Callers;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Phone;

/// <summary>Looks a number up for a caller, counts the board it was seen on, and answers in their name.</summary>
public sealed partial class NumberForCaller(
    PostQueries posts,
    PostSearch search,
    NeighbourhoodDirectory directory,
    ConversationCommands conversations,
    ConversationQueries conversationQueries,
    Deputies deputies,
    StaffAtWork work,
    BoardCounter counter,
    IDbContextFactory<BuuvDb> reading
)
{
    private const int Shown = 6;

    // Shorter than this is the beginning of too much.
    private const int LeastLetters = 3;

    private IReadOnlyList<NoticeBoard> boards = [];
    private IReadOnlyList<PostSummary> found = [];
    private PostView? post;
    private string? error;
    private string? wrong;

    [Parameter, EditorRequired]
    public required CallerCard Card { get; set; }

    /// <summary>A number that was chosen from a list.</summary>
    [Parameter]
    public string? Number { get; set; }

    /// <summary>With the name of who gets the answer; null when a person looks at it first.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string?> OnAnswered { get; set; }

    /// <summary>What was typed so far.</summary>
    [PersistentState]
    public NumberForm Typed { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Typed ??= new() { Number = Number };
        await using var db = await reading.CreateDbContextAsync();
        var here = await db.NoticeBoards.Where(one => one.Municipality == Card.Home.Municipality).ToListAsync();
        boards = [.. here.OrderBy(one => one.Name, Folding.InOrder)];
        if (Typed.Number is not null) await LookUpAsync(Typed.Command);
    }

    // Four digits are a whole number: nobody has to press Enter for it. Words find what hangs there, as on the web.
    private async Task TypeAsync(string? value)
    {
        Typed.Number = value;
        if (ShortCode.From(value).IsDone) await LookUpAsync();
        else if (TidyText.Line(value) is { Length: >= LeastLetters } words && words.Any(char.IsLetter)) await SearchAsync(value);
    }

    private async Task SearchAsync(string? words)
    {
        var heard = directory
            .Map.AudiencesOf(Card.Home)
            .Union(directory.Map.AudiencesOf(directory.Map.FindMunicipality(Card.Home.Municipality)!));
        var result = await search.FindAsync([.. heard], new(words), reader: Card.Caller.Id);
        // Somebody types on while it is looked for.
        if (words == Typed.Number) (found, post, error, wrong) = ([.. result.Page.Items.Take(Shown)], null, null, null);
    }

    private Task ChooseAsync(ShortCode number)
    {
        Typed.Number = number.ToString();
        return LookUpAsync();
    }

    private Task LookUpAsync() => LookUpAsync(Guid.CreateVersion7());

    private async Task LookUpAsync(Guid command)
    {
        var number = ShortCode.From(Typed.Number);
        if (!number.IsDone && found.Count > 0) return;
        (found, post, error, wrong) = ([], null, null, null);
        var town = directory.Map.FindMunicipality(Card.Home.Municipality)!;
        if (!number.IsDone) error = Typed.Number?.Any(char.IsLetter) == true ? PostsText.EmptySearch : RefusalSentence.Of(number.Refusal);
        else if (await posts.BehindNumberAsync(town, number.Value, Card.Caller.Id) is { } found)
        {
            (post, Typed.Command) = (found, command);
            await CountAsync();
        }
        else error = string.Format(PostsText.NumberUnknown, town.Name);
    }

    // Once for a number and a board, whichever of the two is known first.
    private async Task CountAsync()
    {
        if (post is null || string.IsNullOrEmpty(Typed.Board) || (Typed.CountedPost, Typed.CountedBoard) == (post.Id, Typed.Board)) return;
        (Typed.CountedPost, Typed.CountedBoard) = (post.Id, Typed.Board);
        await counter.CountAsync(Typed.Board, post.Id, BoardVisitBy.Phone);
    }

    private async Task AnswerAsync()
    {
        if (post is null) return;
        var doer = await deputies.ForAsync(await work.NowAsync(), Card.Caller.Id);
        var answered = doer.IsDone
            ? await conversations.RespondAsync(Typed.Command, doer.Value, post.Id, Typed.Answer, Typed.Board)
            : doer.Refusal;
        wrong = answered.Refusal is { } refusal ? RefusalSentence.Of(refusal) : null;
        if (wrong is not null) return;
        await OnAnswered.InvokeAsync(await conversationQueries.AboutAsync(post.Id, Card.Caller.Id) is null ? null : post.Summary.Name);
    }

    public sealed class NumberForm
    {
        /// <summary>The same on a double press, so that one answer is given.</summary>
        public Guid Command { get; set; } = Guid.CreateVersion7();

        public string? Number { get; set; }

        /// <summary>Slug of the board it was seen on.</summary>
        public string? Board { get; set; }

        public string? Answer { get; set; }

        /// <summary>The look at a board that was counted last: a pause is no second look.</summary>
        public PostId? CountedPost { get; set; }

        public string? CountedBoard { get; set; }
    }
}
