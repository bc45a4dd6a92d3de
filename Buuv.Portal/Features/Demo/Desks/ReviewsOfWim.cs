using Buuv.Domain;
using Buuv.Domain.Conversations;
using Buuv.Domain.Moderation;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Screening;

namespace Buuv.Portal.Features.Demo.Desks;

/// <summary>The desk of the moderators: texts that wait, texts that stand, an objection, and what was decided.</summary>
public static class ReviewsOfWim
{
    private static readonly PlainReason NoMoney =
        PlainReason.Write(1, "Vraag een buur nooit vooraf om geld.", "Never ask a neighbour for money in advance.").Value;

    private static readonly PlainReason NoSelling =
        PlainReason.Write(6, "Buuv is niet om iets te verkopen.", "Buuv is not for selling things.").Value;

    private static readonly string[] LooksLikeIt = ["LooksLikeSwindle", "LooksMuchLikeSwindle"];

    public static void Fill(DemoOffice office)
    {
        var posts = new Queue<Post>(
            office.Live.Where(post => post.AuthorName != LeidenLately.ShownAs && post.PlacedAt < office.Workday(5, 9)
                && !office.IsCast(post.AuthorId))
        );
        var talks = Talks(office);
        Waiting(office, posts, talks);
        Standing(office, posts, talks);
        Objection(office, posts.Where(post => post.Kind == PostKind.Offer).MinBy(post => post.Responses.Count)!);
        Decided(office, posts.Dequeue(), talks.Dequeue());
        // Nearly every request has a response by then.
        Inward(office, posts.Where(post => post.Kind == PostKind.Request && post.IsLive).MinBy(post => post.Responses.Count)!);
    }

    // Talks that began before the first of these reviews.
    private static Queue<Conversation> Talks(DemoOffice office)
    {
        var answered = office
            .Live.SelectMany(post => post.Responses)
            .Where(response => response.At < office.Workday(7, 9))
            .Select(response => response.Id)
            .ToHashSet();
        return new(office.Town.Conversations.Where(talk => answered.Contains(talk.ResponseId) && !office.IsCast(talk.HelperId)));
    }

    // Nobody but the moderator has read these.
    private static void Waiting(DemoOffice office, Queue<Post> posts, Queue<Conversation> talks)
    {
        Message(office, talks.Dequeue(), office.Workday(2, 19, 40),
            "Ik sta bij de kassa en mijn pas doet het niet. Kun je me even 80 euro lenen? Je krijgt het morgen terug.",
            "MoneyLent");
        Message(office, talks.Dequeue(), office.Now.AddHours(-1.5),
            "Ik moet iets bij je bevestigen. Je krijgt zo een sms met een code. Stuur mij die code even door.", "CodeAsked");
        var answered = posts.Dequeue();
        var helper = office.Somebody(20);
        var text = "Ik help je graag! Ik zit bijna nooit op deze site. App me liever op WhatsApp, dan geef ik daar mijn nummer.";
        var held = new HeldResponse(helper.Id, null, answered.Id, Id.New<ConversationId>(), text, null);
        Open(office, new(ReviewOf.Response, helper.Id, answered.Neighbourhood, text)
        {
            PostId = answered.Id, ConversationId = held.ConversationId, Waiting = held.Pack(),
        }, ReviewWhy.Signals, office.Now.AddHours(-5), ["OtherChannel", .. LooksLikeIt]);
        TooBig(office);
    }

    private static void TooBig(DemoOffice office)
    {
        var author = office.Somebody(21);
        var draft = new Draft(
            PostKind.Request,
            Category.Company,
            PostText.From("Wie helpt mijn moeder met wassen?", "Ze kan het niet meer zelf en ik red het niet elke ochtend.").Value,
            Timing.From(DayPart.Morning, Rhythm.Repeating, null, office.Today).Value
        );
        var id = Id.New<PostId>();
        Open(office, new(ReviewOf.Post, author.Id, author.Neighbourhood, $"{draft.Text.Title}\n{draft.Text.Details}")
        {
            PostId = id, Waiting = HeldPost.Of(new(author.Id), id, draft).Pack(),
        }, ReviewWhy.TooBig, office.Now.AddHours(-4));
    }

    // These can be read already: somebody reported them, or somebody goes by another name from now on.
    private static void Standing(DemoOffice office, Queue<Post> posts, Queue<Conversation> talks)
    {
        var post = posts.Dequeue();
        var note = Open(office, Note(post), ReviewWhy.Reported, office.Workday(3, 13, 15));
        DemoOffice.Do(note.Report(office.Somebody(22).Id, "Ik heb gereageerd en toen vroeg hij opeens om geld vooraf."));
        DemoOffice.Do(note.Report(null, "Deze hing hier vorige maand ook al, onder een andere naam."));

        var talk = talks.Dequeue();
        var where = office.Posts.First(about => about.Id == talk.PostId).Neighbourhood;
        var told = Open(office, new(ReviewOf.Conversation, talk.HelperId, where, "")
        {
            PostId = talk.PostId, ConversationId = talk.Id,
        }, ReviewWhy.Reported, office.Now.AddHours(-7));
        DemoOffice.Do(told.Report(talk.AskerId, "Hij blijft vragen of ik alleen woon. Dat vind ik niet fijn."));
        DemoOffice.Do(told.LeaveToColleague(office.Moderator("Els"), office.Now.AddHours(-6)));

        var person = office.Somebody(23);
        var before = person.PublicName;
        DemoOffice.Do(person.GoBy("Klusbedrijf De Hamer"));
        Open(office, new(ReviewOf.Name, person.Id, person.Neighbourhood, $"{new Renaming(before, person.PublicName)}"),
            ReviewWhy.NewName | (person.HasOddName ? ReviewWhy.OddName : ReviewWhy.None), office.Now.AddHours(-9));
    }

    // Els took it down; its author does not agree, and Wim decides.
    private static void Objection(DemoOffice office, Post post)
    {
        var at = office.Workday(4, 10, 30);
        var review = Open(office, Note(post), ReviewWhy.Reported, at);
        DemoOffice.Do(review.Report(office.Somebody(24).Id, "Dit is gewoon een winkel."));
        DemoOffice.Do(review.TurnDown(office.Moderator("Els"), NoSelling, at.AddMinutes(50)));
        office.Town.TakeDown(post, at.AddMinutes(50));
        var words = "Ik verkoop niets. Ik doe dit omdat ik het leuk vind, en het kost niets.";
        DemoOffice.Do(review.Object(post.AuthorId, words, at.AddHours(3)));
    }

    private static void Decided(DemoOffice office, Post post, Conversation talk)
    {
        var fine = Open(office, Note(post), ReviewWhy.Reported, office.Workday(4, 12));
        DemoOffice.Do(fine.Report(office.Somebody(25).Id, "Kan dit zomaar?"));
        DemoOffice.Do(fine.LetThrough(office.Moderator("Wim"), office.Workday(3, 9)));
        var money = Message(office, talk, office.Workday(6, 21), "Kun je me alvast 50 euro sturen voor de boodschappen?", "MoneyFirst");
        DemoOffice.Do(money.TurnDown(office.Moderator("Wim"), NoMoney, office.Workday(5, 9, 20)));
    }

    // Too heavy for the board: it left the board and became a file of the brokers.
    private static void Inward(DemoOffice office, Post post)
    {
        var at = office.Workday(1, 15);
        var review = Open(office, Note(post), ReviewWhy.Reported, at);
        DemoOffice.Do(review.Report(null, "Ik denk dat hier meer aan de hand is. Kan iemand eens bellen?"));
        office.Town.Withdraw(post, at.AddMinutes(30));
        CaseStory.OfPost(office, post, "Wim", "Een buur maakt zich zorgen. Graag bellen.", at.AddMinutes(30));
        DemoOffice.Do(review.MoveInward(office.Moderator("Wim"), at.AddMinutes(30)));
    }

    // What SignalBook sees in it is named here, because reading it takes long.
    private static Review Message(DemoOffice office, Conversation talk, DateTime at, string text, string signal)
    {
        var to = office.Person(talk.AskerId);
        var held = new HeldMessage(talk.HelperId, null, talk.Id, Id.New<MessageId>(), text);
        return Open(office, new(ReviewOf.Message, talk.HelperId, to.Neighbourhood, text)
        {
            PostId = talk.PostId, ConversationId = talk.Id, Waiting = held.Pack(),
        }, ReviewWhy.Signals, at, [signal, .. LooksLikeIt]);
    }

    private static Reviewed Note(Post post) =>
        new(ReviewOf.Post, post.AuthorId, post.Neighbourhood, $"{post.Text.Title}\n{post.Text.Details}") { PostId = post.Id };

    private static Review Open(DemoOffice office, Reviewed what, ReviewWhy why, DateTime at, params IReadOnlyList<string> signals) =>
        office.Town.Keep(Review.Open(Id.New<ReviewId>(), what with { Signals = signals }, why, at));
}
