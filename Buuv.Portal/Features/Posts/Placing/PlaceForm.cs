using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Serialization;
using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;

namespace Buuv.Portal.Features.Posts.Placing;

/// <summary>What was typed so far, as it was typed. Text stays text until a step is checked. Somewhat more is kept than a post may hold, so
/// that what is a little too long is not lost.</summary>
public sealed class PlaceForm
{
    private const int OfOneLine = 100;

    /// <summary>Resident id of who it is for, when that is somebody else; whether that may is looked at when it is placed.</summary>
    public Guid? For { get; set; }

    public Category? Category { get; set; }

    [StringLength(2 * PostText.MaxTitle)]
    public string? Title { get; set; }

    [StringLength(2 * PostText.MaxDetails)]
    public string? Details { get; set; }

    /// <summary>The boxes that were ticked. A form without a tick binds a list as null.</summary>
    public List<PostExtras> Extras { get; set => field = value ?? []; } = [];

    /// <summary>It was said that the request is big, and they want it on the board.</summary>
    public bool Anyway { get; set; }

    public DayPart DayPart { get; set; }

    public Rhythm Rhythm { get; set; }

    /// <summary>A day, as a date field gives it or as somebody wrote it.</summary>
    [StringLength(OfOneLine)]
    public string? Date { get; set; }

    [StringLength(OfOneLine)]
    public string? People { get; set; } = "1";

    [StringLength(OfOneLine)]
    public string? Postcode { get; set; }

    /// <summary>Slug of the buurt.</summary>
    [StringLength(OfOneLine)]
    public string? Neighbourhood { get; set; }

    public Reach Reach { get; set; } = Reach.Municipality;

    [StringLength(2 * PersonName.MaxLength)]
    public string? FirstName { get; set; }

    [StringLength(2 * PersonName.MaxLength)]
    public string? Alias { get; set; }

    /// <summary>Mail address or mobile number.</summary>
    [StringLength(2 * EmailAddress.MaxLength)]
    public string? Address { get; set; }

    public bool OnPaper { get; set; }

    /// <summary>They were told what had better not hang there, and want it on paper as it is.</summary>
    public bool PaperAsWritten { get; set; }

    /// <summary>Never saved with the draft: a code is for one moment.</summary>
    [JsonIgnore]
    public string? Code { get; set; }

    /// <summary>A note as it hangs, to be written anew.</summary>
    public static PlaceForm Of(PostView post) =>
        new()
        {
            Title = post.Summary.Title,
            Details = post.Summary.Details,
            Extras = [.. post.Summary.Extras.Each()],
            DayPart = post.Timing.DayPart,
            Rhythm = post.Timing.Rhythm,
            Date = post.Timing.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };

    public Result<DateOnly?> ReadDate() =>
        TidyText.Plain(Date).Length == 0 ? (DateOnly?)null : TypedDay.From(Date).Then<DateOnly?>(day => day);

    public Result<Timing> ReadTiming(DateOnly today)
    {
        var date = ReadDate();
        return date.IsDone ? Timing.From(DayPart, Rhythm, date.Value, today) : date.Refusal;
    }

    public PostExtras ReadExtras() => Extras.Aggregate(PostExtras.None, (all, one) => all | one);

    public Result<int> ReadPeople() => TypedNumber.From(People, 1, Post.MaxPeople, new PeopleNeededUnclear(Post.MaxPeople));

    /// <summary>What somebody should be helped with personally, and did not yet say that they want it on the board.</summary>
    public RequestIsBig? AskFirst(PostKind kind) => !Anyway && BigRequest.KindOf(kind, Title, Details) is { } big ? new(big) : null;

    /// <summary>What in it had better not hang in a hall.</summary>
    public IReadOnlyList<PrivateDetail> PrivateIn(PostKind kind) => PrivateOnPaper.In(kind, Title, Details);

    /// <summary>It is to hang on paper, says such a thing, and they did not yet say that it may.</summary>
    public PaperTellsMuch? AskAboutPaper(PostKind kind) => OnPaper && !PaperAsWritten && PrivateIn(kind).Count > 0 ? new() : null;

    /// <summary>The draft of the domain, or the first thing that is wrong.</summary>
    public Result<Draft> Read(PostKind kind, DateOnly today)
    {
        if (Category is not { } category) return new CategoryMissing();
        var people = ReadPeople();
        if (!people.IsDone)
            return people.Refusal;
        return PostText
            .From(Title, Details)
            .Then(text =>
                ReadTiming(today)
                    .Then<Draft>(timing => new Draft(kind, category, text, timing)
                    {
                        PeopleNeeded = people.Value,
                        Extras = ReadExtras(),
                        OnPaper = OnPaper,
                        PaperAsWritten = PaperAsWritten,
                        Reach = Reach,
                    })
            );
    }
}
