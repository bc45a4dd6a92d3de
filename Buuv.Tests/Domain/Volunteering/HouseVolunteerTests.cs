using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Posts;
using Buuv.Domain.Staff;
using Buuv.Domain.Volunteering;

namespace Buuv.Tests.Domain.Volunteering;

public sealed class HouseVolunteerTests
{
    private static readonly VolunteerGuide Bo = new(Guid.NewGuid(), "Bo");
    private static readonly VolunteerGuide Saskia = new(Guid.NewGuid(), "Saskia");
    private static readonly DateTime Tuesday = Street.Noon.AddDays(3);
    private static readonly DateOnly Today = DateOnly.FromDateTime(Street.Noon);
    private static readonly DateOnly May = new(2027, 5, 1);
    private static readonly Guid Account = Guid.NewGuid();

    private readonly Street street = new();

    [Fact]
    public void A_neighbour_applies_is_met_learns_and_helps_and_the_time_line_says_who_did_what()
    {
        var samer = Applied();
        Assert.Null(samer.PlanTalk(Bo, Tuesday, " De  Kooi ", "Bo", Street.Noon).Refusal);
        Assert.Null(samer.StartTraining(Bo, VolunteerTask.Boards, Tuesday).Refusal);
        Assert.Null(samer.Approve(Saskia, VolunteerTask.Boards, "BU05460302", May, Account, Today, Tuesday).Refusal);

        Assert.Equal((VolunteerState.Active, "De Kooi", May), (samer.State, samer.TalkPlace, samer.Until));
        Assert.Equal((Account, new Duty(StaffRole.Ambassador, "BU05460302")), samer.HeldDuty);
        Assert.Equal(Saskia, samer.Guide);
        Assert.Equal(
            [
                (VolunteerStepKind.Applied, null),
                (VolunteerStepKind.TalkPlanned, "Bo"),
                (VolunteerStepKind.TrainingStarted, "Bo"),
                (VolunteerStepKind.Approved, "Saskia"),
            ],
            samer.Steps.Select(step => (step.Kind, step.ByName))
        );
        var happened = samer.TakeEvents();
        Assert.Equal(
            [
                DomainEventKind.VolunteerApplied,
                DomainEventKind.VolunteerTalkPlanned,
                DomainEventKind.VolunteerTrainingStarted,
                DomainEventKind.VolunteerApproved,
            ],
            happened.Select(one => one.Kind)
        );
        Assert.All(happened, one => Assert.True(one.Kind.IsAudited()));
        Assert.Equal(("Ambassador@BU05460302", Saskia.Account), (happened[3].What, happened[3].EnteredById!.Value));
    }

    [Fact]
    public void No_step_is_skipped_and_what_was_done_twice_is_done_once()
    {
        var samer = Applied();
        Assert.Equal(new VolunteerMovedOn(VolunteerState.Applied), samer.StartTraining(Bo, VolunteerTask.Phone, Tuesday).Refusal);
        Assert.Equal(new VolunteerMovedOn(VolunteerState.Applied), Approved(samer).Refusal);
        Assert.Equal(new VolunteerMovedOn(VolunteerState.Applied), samer.Extend(Bo, May, Today, Tuesday).Refusal);
        Assert.Equal(new VolunteerMovedOn(VolunteerState.Applied), samer.Pause(Bo, Tuesday).Refusal);
        Assert.Equal(new VolunteerMovedOn(VolunteerState.Applied), samer.End(Bo, Tuesday).Refusal);

        var active = Active();
        var steps = active.Steps.Count;
        Assert.Null(Approved(active).Refusal);
        Assert.Null(active.Extend(Bo, active.Until, Today, Tuesday).Refusal);
        Assert.Equal(steps, active.Steps.Count);
        // Another approves something else at the same time.
        Assert.Equal(
            new VolunteerMovedOn(VolunteerState.Active),
            active.Approve(Saskia, VolunteerTask.Boards, "GM0546", May, Account, Today, Tuesday).Refusal
        );
        Assert.Equal(new VolunteerMovedOn(VolunteerState.Active), active.PlanTalk(Bo, Tuesday, "Hier", "Bo", Street.Noon).Refusal);
        Assert.Equal(new VolunteerMovedOn(VolunteerState.Active), active.Decline(Bo, "Nee.", Tuesday).Refusal);
    }

    [Fact]
    public void A_talk_has_a_moment_ahead_a_place_and_somebody()
    {
        var samer = Applied();
        Assert.Equal(new DateInThePast(), samer.PlanTalk(Bo, Street.Noon.AddHours(-1), "Hier", "Bo", Street.Noon).Refusal);
        Assert.Equal(new DateTooFar(), samer.PlanTalk(Bo, Street.Noon.AddDays(367), "Hier", "Bo", Street.Noon).Refusal);
        Assert.Equal(new TalkPlaceMissing(), samer.PlanTalk(Bo, Tuesday, " ", "Bo", Street.Noon).Refusal);
        Assert.Equal(new TalkPlaceTooLong(120), samer.PlanTalk(Bo, Tuesday, new string('a', 121), "Bo", Street.Noon).Refusal);
        Assert.Equal(new TalkPersonUnclear(), samer.PlanTalk(Bo, Tuesday, "Hier", "", Street.Noon).Refusal);
        Assert.Equal(VolunteerState.Applied, samer.State);

        samer.PlanTalk(Bo, Tuesday, "Hier", "Bo", Street.Noon);
        samer.PlanTalk(Bo, Tuesday, "Hier", "Bo", Street.Noon);
        Assert.Null(samer.PlanTalk(Bo, Tuesday.AddDays(1), "Daar", "Mina", Street.Noon).Refusal);
        Assert.Equal((Tuesday.AddDays(1), "Daar", "Mina", 3), (samer.TalkAt, samer.TalkPlace, samer.TalkWith, samer.Steps.Count));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(HouseVolunteer.MaxTermDays + 1)]
    public void The_last_day_lies_ahead_and_at_most_two_years(int days)
    {
        var samer = InTraining();
        var latest = Today.AddDays(HouseVolunteer.MaxTermDays);
        Assert.Equal(
            new VolunteerUntilUnclear(latest),
            samer.Approve(Bo, VolunteerTask.Phone, "GM0546", Today.AddDays(days), Account, Today, Tuesday).Refusal
        );
        Assert.Equal(new VolunteerUntilUnclear(latest), HouseVolunteer.WrongWithUntil(null, Today));
        Assert.Null(HouseVolunteer.WrongWithUntil(latest, Today));
    }

    [Fact]
    public void Some_weeks_before_the_last_day_it_is_told_once_and_again_only_after_extending()
    {
        var samer = Active();
        Assert.False(samer.IsToBeWarned(May.AddDays(-22)));
        Assert.True(samer.IsToBeWarned(May.AddDays(-21)));
        samer.Warn(Tuesday);
        Assert.False(samer.IsToBeWarned(May.AddDays(-20)));
        Assert.Equal(Tuesday, samer.WaitsSince(Tuesday));

        Assert.Equal(new VolunteerUntilNotLater(May), samer.Extend(Bo, May.AddDays(-1), Today, Tuesday).Refusal);
        Assert.Null(samer.Extend(Bo, May.AddDays(90), Today, Tuesday).Refusal);

        Assert.Null(samer.WaitsSince(Tuesday));
        Assert.True(samer.IsToBeWarned(May.AddDays(80)));
    }

    [Fact]
    public void Who_pauses_has_no_duty_and_comes_back_by_a_new_approval()
    {
        var samer = Active();
        Assert.Null(samer.Pause(Bo, Tuesday).Refusal);
        Assert.Null(samer.HeldDuty);
        Assert.Null(samer.Pause(Bo, Tuesday).Refusal);

        Assert.Null(samer.Approve(Bo, VolunteerTask.Phone, "GM0546", May, Account, Today, Tuesday).Refusal);

        Assert.Equal((Account, new Duty(StaffRole.PhoneVolunteer, "GM0546")), samer.HeldDuty);
    }

    [Fact]
    public void Declining_needs_a_reason_in_plain_words_that_the_applicant_reads()
    {
        var samer = Applied();
        Assert.Equal(new DeclineReasonMissing(), samer.Decline(Bo, " \u200b", Tuesday).Refusal);
        Assert.Equal(new DeclineReasonTooLong(300), samer.Decline(Bo, new string('a', 301), Tuesday).Refusal);
        Assert.True(samer.IsOpen);

        Assert.Null(samer.Decline(Bo, "Dank je wel. Er zijn nu genoeg mensen.", Tuesday).Refusal);

        Assert.Equal((VolunteerState.Declined, Tuesday), (samer.State, samer.ClosedAt!.Value));
        Assert.Equal("Dank je wel. Er zijn nu genoeg mensen.", samer.DeclineReason);
    }

    [Fact]
    public void Stepping_back_needs_no_reason_at_any_moment()
    {
        foreach (var volunteer in new[] { Applied(), InTraining() })
        {
            Assert.Null(volunteer.StepBack(Tuesday).Refusal);
            Assert.Equal((VolunteerState.Withdrawn, false), (volunteer.State, volunteer.IsOpen));
        }
        var active = Active();
        Assert.Null(active.StepBack(Tuesday).Refusal);
        Assert.Equal(VolunteerState.Ended, active.State);
        var steps = active.Steps.Count;
        Assert.Null(active.StepBack(Tuesday).Refusal);
        Assert.Equal(steps, active.Steps.Count);
    }

    [Fact]
    public void The_staff_are_waited_for_when_somebody_applied_was_met_or_learns_for_weeks()
    {
        var samer = Applied();
        Assert.Equal(Street.Noon, samer.WaitsSince(Street.Noon));
        samer.PlanTalk(Bo, Tuesday, "Hier", "Bo", Street.Noon);
        Assert.Null(samer.WaitsSince(Tuesday.AddHours(-1)));
        Assert.Equal(Tuesday, samer.WaitsSince(Tuesday.AddHours(1)));
        samer.StartTraining(Bo, VolunteerTask.Phone, Tuesday);
        Assert.Null(samer.WaitsSince(Tuesday.AddDays(27)));
        Assert.Equal(Tuesday.AddDays(28), samer.WaitsSince(Tuesday.AddDays(29)));
        samer.StepBack(Tuesday);
        Assert.Null(samer.WaitsSince(Tuesday.AddDays(29)));
    }

    [Fact]
    public void What_somebody_writes_has_an_end_and_a_task_is_one_of_the_four()
    {
        Assert.Equal(new MessageTooLong(501, 500), Apply(new string('a', 501)).Refusal);
        Assert.Equal(new UnknownChoice(), Apply("", (VolunteerTask)9).Refusal);
        Assert.Equal("Ik heb tijd.", Apply(" Ik heb\u202e tijd. ").Value.Words);
    }

    private Result<HouseVolunteer> Apply(string words, VolunteerTask? wish = null) =>
        HouseVolunteer.Apply(Id.New<HouseVolunteerId>(), street.Samer, wish, words, null, Street.Noon);

    private HouseVolunteer Applied() => Apply("Ik heb op dinsdag tijd.").Value;

    private HouseVolunteer InTraining()
    {
        var volunteer = Applied();
        volunteer.PlanTalk(Bo, Tuesday, "De Kooi", "Bo", Street.Noon);
        volunteer.StartTraining(Bo, VolunteerTask.Phone, Tuesday);
        return volunteer;
    }

    private HouseVolunteer Active()
    {
        var volunteer = InTraining();
        Assert.Null(Approved(volunteer).Refusal);
        return volunteer;
    }

    private static Result Approved(HouseVolunteer volunteer) =>
        volunteer.Approve(Bo, VolunteerTask.Phone, "GM0546", May, Account, Today, Tuesday);
}
