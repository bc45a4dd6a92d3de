using Buuv.Domain;
using Buuv.Domain.Conversations;
using Buuv.Domain.Events;
using Buuv.Domain.Posts;

namespace Buuv.Tests.Domain.Conversations;

public sealed class ConversationTests
{
    private readonly Street street = new();
    private readonly Conversation conversation;
    private readonly Response response;
    private readonly Message first;

    public ConversationTests()
    {
        var post = street.RiaAsks();
        response = Street.Answered(post, street.Samer);
        (conversation, first) = Conversation.Open(Id.New<ConversationId>(), post, response);
    }

    [Fact]
    public void A_conversation_opens_with_the_answer()
    {
        Assert.Equal((street.Samer.Id, "Dat doe ik graag.", response.At), (first.AuthorId, first.Text, first.At));
        Assert.Equal((street.Ria.Id, street.Samer.Id), (conversation.AskerId, conversation.HelperId));
        Assert.Empty(conversation.TakeEvents());
    }

    [Fact]
    public void Both_speak_and_each_speaks_to_the_other()
    {
        var said = conversation.Say(Id.New<MessageId>(), street.Ria.Id, " Fijn!\n\n\n\nWanneer? ", Street.Noon.AddHours(2)).Value;

        Assert.Equal("Fijn!\n\nWanneer?", said.Text);
        Assert.Equal((street.Samer.Id, street.Ria.Id), (conversation.OtherThan(street.Ria.Id), conversation.OtherThan(street.Samer.Id)));
        var domainEvent = Assert.Single(conversation.TakeEvents());
        Assert.Equal(
            (DomainEventKind.MessageSaid, (Guid?)said.Id.Value, (ConversationId?)conversation.Id),
            (domainEvent.Kind, domainEvent.SubjectId, domainEvent.ConversationId)
        );
        Assert.Null(domainEvent.Audience);
    }

    [Fact]
    public void Nobody_else_speaks_in_it()
    {
        Assert.Equal(new NotAllowed(), conversation.Say(Id.New<MessageId>(), street.Mina.Id, "Hoi", Street.Noon).Refusal);
        Assert.False(conversation.Includes(street.Mina.Id));
        Assert.Empty(conversation.TakeEvents());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\r\n\t")]
    [InlineData("\u200B")]
    public void Silence_is_no_message(string? text) =>
        Assert.Equal(new WordsMissing(), conversation.Say(Id.New<MessageId>(), street.Ria.Id, text, Street.Noon).Refusal);

    [Fact]
    public void A_message_has_a_thousand_signs_at_most()
    {
        Assert.True(conversation.Say(Id.New<MessageId>(), street.Ria.Id, new string('a', 1000), Street.Noon).IsDone);
        Assert.Equal(
            new MessageTooLong(1001, 1000),
            conversation.Say(Id.New<MessageId>(), street.Ria.Id, new string('a', 1001), Street.Noon).Refusal
        );
    }

    [Fact]
    public void Markup_and_right_to_left_letters_are_words() =>
        Assert.Equal(
            "<script>أهلا</script>",
            conversation.Say(Id.New<MessageId>(), street.Ria.Id, "<script>أهلا</script>", Street.Noon).Value.Text
        );
}
