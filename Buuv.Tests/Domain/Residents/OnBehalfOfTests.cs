using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Residents;

namespace Buuv.Tests.Domain.Residents;

public sealed class OnBehalfOfTests
{
    private readonly Street street = new();

    [Fact]
    public void Samer_arranges_things_for_Ria_who_said_yes()
    {
        var row = Begin().Value;

        Assert.True(row.Holds);
        Assert.Equal(new EnteredBy(Deputy.Neighbour, street.Samer.Id.Value, "Samer"), row.Entered);
        var begun = Assert.Single(row.TakeEvents());
        Assert.Equal((DomainEventKind.OnBehalfBegun, street.Samer.Id, street.Ria.Id.Value), (begun.Kind, begun.ActorId, begun.SubjectId));
    }

    [Fact]
    public void Without_her_yes_nobody_does() => Assert.Equal(new ConsentMissing(), Begin(agreed: false).Refusal);

    [Fact]
    public void Nobody_acts_for_themselves_or_poses_as_the_phone_team()
    {
        Assert.Equal(
            new OnOwnBehalf(),
            OnBehalfOf.Begin(Id.New<OnBehalfOfId>(), street.Ria, street.Ria, Deputy.Family, true, Street.Noon).Refusal
        );
        Assert.Equal(
            new NotAllowed(),
            OnBehalfOf.Begin(Id.New<OnBehalfOfId>(), street.Ria, street.Samer, Deputy.PhoneTeam, true, Street.Noon).Refusal
        );
    }

    [Fact]
    public void She_ends_it_without_a_reason_and_may_say_she_never_wanted_it()
    {
        var row = Begin().Value;
        row.TakeEvents();

        Assert.True(row.End(street.Ria.Id, Street.Noon, objects: true).IsDone);
        Assert.True(row.End(street.Ria.Id, Street.Noon.AddDays(1)).IsDone);

        Assert.False(row.Holds);
        Assert.True(row.Objected);
        Assert.Equal(Street.Noon, row.EndedAt);
        Assert.Equal(DomainEventKind.OnBehalfEnded, Assert.Single(row.TakeEvents()).Kind);
    }

    [Fact]
    public void He_hands_it_back_too_but_cannot_object_in_her_name()
    {
        var row = Begin().Value;

        row.End(street.Samer.Id, Street.Noon, objects: true);

        Assert.False(row.Holds);
        Assert.False(row.Objected);
    }

    [Fact]
    public void For_anybody_else_it_is_none_of_their_business()
    {
        var row = Begin().Value;

        Assert.Equal(new NotAllowed(), row.End(street.Mina.Id, Street.Noon).Refusal);
        Assert.True(row.Holds);
    }

    [Fact]
    public void A_note_that_was_entered_for_her_bears_her_name_and_tells_who_did_it()
    {
        var entered = Begin().Value.Entered;

        var post = street.RiaAsks();
        var answer = post.Respond(Id.New<ResponseId>(), street.Truus, "Ik kom wel", Street.Noon, entered).Value;
        post.WasEnteredBy(entered.Who);

        Assert.Equal(("Buur uit Noord", entered), (answer.ByName, answer.EnteredBy));
        Assert.All(post.TakeEvents(), domainEvent => Assert.Equal(entered.Who, domainEvent.EnteredById));
    }

    private Result<OnBehalfOf> Begin(bool agreed = true) =>
        OnBehalfOf.Begin(Id.New<OnBehalfOfId>(), street.Ria, street.Samer, Deputy.Neighbour, agreed, Street.Noon);
}
