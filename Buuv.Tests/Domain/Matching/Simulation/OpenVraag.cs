using Buuv.Domain;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;

namespace Buuv.Tests.Domain.Matching.Simulation;

/// <summary>A vraag in a simulated town, with its promise and the questions that were asked for it.</summary>
/// <param name="facts">What decides who is asked.</param>
/// <param name="attraction">How gladly people come to it, compared with others.</param>
public sealed class OpenVraag(Post post, Neighbour asker, Vraag facts, double attraction)
{
    public Post Post { get; } = post;

    public Neighbour Asker { get; } = asker;

    public Vraag Facts { get; } = facts;

    public double Attraction { get; } = attraction;

    /// <summary>Null where nobody promises anything.</summary>
    public AnswerPromise? Promise { get; set; }

    public List<Question> Questions { get; } = [];

    /// <summary>Asked for it, or answered it.</summary>
    public HashSet<ResidentId> Known { get; } = [];

    /// <summary>Responses of which who asks knows.</summary>
    public HashSet<ResponseId> Heard { get; } = [];

    public DateTime? FirstAnswerAt { get; set; }

    /// <summary>When who asks heard of the first answer.</summary>
    public DateTime? FirstHeardAt { get; set; }

    public int Yeses { get; set; }

    /// <summary>Yeses that came when enough people were found.</summary>
    public int YesesAfterEnough { get; set; }

    public int Missing => Math.Max(1, Post.PeopleNeeded - Post.Matches.Count);
}
