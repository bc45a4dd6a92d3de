using Buuv.Domain;
using Buuv.Domain.Conversations;
using Buuv.Domain.Events;
using Buuv.Domain.Posts;

namespace Buuv.Tests.Domain.Conversations;

public sealed class ConversationTests
{
    private readonly Street street = new();
    private readonly Conversation talk;
    private readonly Response response;
    private readonly Message first;

    public ConversationTests()
    {
        var post = street.RiaAsks();
        response = Street.Answered(post, street.Samer);
        (talk, first) = Conversation.Open(Id.New<ConversationId>(), post, response);
    }

    [Fact]
    public void A_conversation_opens_with_the_answer()
    {
        Assert.Equal((street.Samer.Id, "Dat doe ik graag.", response.At), (first.By, first.Text, first.At));
        Assert.Equal((street.Ria.Id, street.Samer.Id), (talk.Asker, talk.Helper));
        Assert.Empty(talk.TakeEvents());
    }

    [Fact]
    public void Both_speak_and_each_speaks_to_the_other()
    {
        var said = talk.Say(Id.New<MessageId>(), street.Ria.Id, " Fijn!\n\n\n\nWanneer? ", Street.Noon.AddHours(2)).Value;

        Assert.Equal("Fijn!\n\nWanneer?", said.Text);
        Assert.Equal((street.Samer.Id, street.Ria.Id), (talk.OtherThan(street.Ria.Id), talk.OtherThan(street.Samer.Id)));
        var domainEvent = Assert.Single(talk.TakeEvents());
        Assert.Equal(
            (DomainEventKind.MessageSaid, (Guid?)said.Id.Value, (ConversationId?)talk.Id),
            (domainEvent.Kind, domainEvent.Subject, domainEvent.Conversation)
        );
        Assert.Null(domainEvent.Audience);
    }

    [Fact]
    public void Nobody_else_speaks_in_it()
    {
        Assert.Equal(new NotAllowed(), talk.Say(Id.New<MessageId>(), street.Mina.Id, "Hoi", Street.Noon).Refusal);
        Assert.False(talk.Includes(street.Mina.Id));
        Assert.Empty(talk.TakeEvents());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\r\n\t")]
    [InlineData("\u200B")]
    public void Silence_is_no_message(string? text) =>
        Assert.Equal(new WordsMissing(), talk.Say(Id.New<MessageId>(), street.Ria.Id, text, Street.Noon).Refusal);

    [Fact]
    public void A_message_has_a_thousand_signs_at_most()
    {
        Assert.True(talk.Say(Id.New<MessageId>(), street.Ria.Id, new string('a', 1000), Street.Noon).IsDone);
        Assert.Equal(
            new MessageTooLong(1001, 1000),
            talk.Say(Id.New<MessageId>(), street.Ria.Id, new string('a', 1001), Street.Noon).Refusal
        );
    }

    [Fact]
    public void Markup_and_right_to_left_letters_are_words() =>
        Assert.Equal(
            "<script>أهلا</script>",
            talk.Say(Id.New<MessageId>(), street.Ria.Id, "<script>أهلا</script>", Street.Noon).Value.Text
        );
}
