using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Care.Cases;
using Buuv.Portal.Features.Care.Timeline;

namespace Buuv.Tests.Features.Care.Timeline;

/// <summary>One list of everything that happened in a file and is still to come.</summary>
public sealed class CaseTimelineTests
{
    // Monday 30 November 2026, twenty past nine in the Netherlands.
    private static readonly DateTime Now = new(2026, 11, 30, 8, 20, 0, DateTimeKind.Utc);
    private static readonly DateTime Filed = Now.AddDays(-6);

    private static readonly CaseContent Plain = new("De huur", null, null, null, "Mag dat?", Filed, "06 87 65 43 21");

    [Fact]
    public void It_begins_with_what_was_written_down_and_whether_the_person_agreed()
    {
        var moment = Assert.Single(Of(Plain));
        Assert.Equal((CaseMomentKind.Filed, "De huur", "Joke", true), (moment.Kind, moment.Words, moment.By, moment.IsAgreed));

        var asked = Of(Plain with { ConsentAt = Filed.AddDays(1) });
        Assert.Equal([CaseMomentKind.Agreed, CaseMomentKind.Filed], Kinds(asked));
        Assert.False(asked[1].IsAgreed);
    }

    [Fact]
    public void The_latest_stands_on_top_and_what_comes_above_it_the_furthest_away_first()
    {
        var line = Of(Plain with
        {
            AppointmentAt = Now.AddDays(2),
            Steps = [new(new(2026, 12, 1), "Saskia", "Bellen"), new(new(2026, 11, 26), "Saskia", "Gebeld")],
            Referrals = [Asked(ReferralState.Waiting, Now.AddDays(-3))],
            Taken = [new(Now.AddDays(-5), "Saskia")],
        });

        Assert.Equal(
            [
                CaseMomentKind.Appointment,
                CaseMomentKind.Step,
                CaseMomentKind.ReplyDue,
                CaseMomentKind.Referred,
                CaseMomentKind.Step,
                CaseMomentKind.Taken,
                CaseMomentKind.Filed,
            ],
            Kinds([.. line.OrderByDescending(moment => moment.IsComing)])
        );
        Assert.Equal(3, line.Count(moment => moment.IsComing));
        Assert.Equal(line, [.. line.OrderByDescending(moment => moment.IsComing).ThenByDescending(moment => moment.At)]);
    }

    [Fact]
    public void A_step_of_today_has_happened_and_one_of_tomorrow_has_not()
    {
        var line = Of(Plain with { Steps = [new(new(2026, 12, 1), "Saskia", "Morgen"), new(new(2026, 11, 30), "Saskia", "Vandaag")] });

        Assert.Equal([("Morgen", true), ("Vandaag", false), ("De huur", false)], line.Select(moment => (moment.Words!, moment.IsComing)));
        Assert.All(line.Take(2), moment => Assert.True(moment.IsWholeDay));
        Assert.True(line[1].At <= Now);
    }

    [Fact]
    public void An_appointment_that_is_over_happened_and_says_who_went_along()
    {
        var past = Of(Plain with { AppointmentAt = Now.AddHours(-1), Appointment = "Thuis", VolunteerName = "Fenna" })[0];
        Assert.Equal((CaseMomentKind.Appointment, false, "Thuis", "Fenna"), (past.Kind, past.IsComing, past.Words, past.Other));
    }

    [Fact]
    public void A_partner_that_does_not_answer_is_still_to_come_however_late()
    {
        var due = Of(Plain with { Referrals = [Asked(ReferralState.Waiting, Now.AddDays(-9))] })[0];
        Assert.Equal((CaseMomentKind.ReplyDue, true, true), (due.Kind, due.IsComing, due.Waits!.Value.IsLate(Now)));
    }

    [Theory]
    [InlineData(ReferralState.Accepted, CaseMomentKind.ReferralAccepted, "Dat doen wij.", "Fenna")]
    [InlineData(ReferralState.Returned, CaseMomentKind.ReferralReturned, "Dat doen wij.", "Fenna")]
    [InlineData(ReferralState.TakenBack, CaseMomentKind.ReferralTakenBack, null, null)]
    public void What_a_partner_did_is_on_the_line_with_their_words(ReferralState state, CaseMomentKind kind, string? words, string? by)
    {
        var line = Of(Plain with { Referrals = [Asked(state, Now.AddDays(-2))] });
        Assert.Equal((kind, words, by, "Samen Sterk"), (line[0].Kind, line[0].Words, line[0].By, line[0].Other));
        Assert.Equal((CaseMomentKind.Referred, "Help", "Saskia"), (line[1].Kind, line[1].Words, line[1].By));
    }

    [Fact]
    public void Who_gave_it_to_whom_follows_from_who_had_it_next()
    {
        var line = Of(Plain with
        {
            Taken = [new(Now.AddDays(-5), "Otto"), new(Now.AddDays(-4), "Otto"), new(Now.AddDays(-3), "Mira")],
        });
        Assert.Equal(
            [
                (CaseMomentKind.Handed, "Mira", "Saskia"),
                (CaseMomentKind.Handed, "Otto", "Mira"),
                (CaseMomentKind.Taken, "Otto", null),
            ],
            line.Take(3).Select(moment => (moment.Kind, moment.By!, moment.Other))
        );
    }

    [Fact]
    public void Small_questions_readings_with_a_reason_and_the_end_are_on_it()
    {
        var post = new CutPost(Id.New<PostId>(), Now.AddDays(-2), "/leiden/2615", "Wie loopt mee?", null, 1, 0);
        var line = Of(Plain with
        {
            Posts = [post],
            Opened = [new(Now, "Saskia"), new(Now.AddDays(-1), "Otto", "Saskia is ziek.")],
            ClosedAt = Now.AddHours(-1),
            Outcome = CaseOutcome.Helped,
            Result = "Het is betaald.",
        });
        Assert.Equal(
            [CaseMomentKind.Closed, CaseMomentKind.OpenedInNeed, CaseMomentKind.SmallQuestion, CaseMomentKind.Filed],
            Kinds(line)
        );
        Assert.Equal(("Otto", "Saskia is ziek.", post), (line[1].By, line[1].Words, line[2].Post));
    }

    [Fact]
    public void Who_sees_the_cover_only_sees_no_line() =>
        Assert.Empty(CaseTimeline.Of(File(CaseStatus.Waiting) with { Content = null }, Now));

    [Fact]
    public void A_tab_shows_its_own_part_and_a_word_that_is_no_tab_shows_all()
    {
        var line = Of(Plain with { AppointmentAt = Now.AddDays(2), Referrals = [Asked(ReferralState.Waiting, Now.AddDays(-3))] });
        Assert.Equal([CaseMomentKind.ReplyDue, CaseMomentKind.Referred], Kinds(CaseTabs.From("partner").Of(line)));
        Assert.Equal([CaseMomentKind.Appointment], Kinds(CaseTabs.From("afspraken").Of(line)));
        Assert.Equal(line, CaseTabs.From("schulden").Of(line));
        Assert.All(Enum.GetValues<CaseTab>(), tab => Assert.Equal(tab, CaseTabs.From(tab.Slug)));
    }

    [Fact]
    public void Somebody_who_read_it_more_than_once_on_a_day_is_one_line()
    {
        var readers = CaseTimeline.ReadersOf(
            [new(Now, "Saskia"), new(Now.AddHours(-1), "Saskia"), new(Now.AddDays(-1), "Saskia"), new(Now.AddHours(-2), "Otto", "Ziek")]
        );
        Assert.Equal(
            [("Saskia", Now, 2, null), ("Otto", Now.AddHours(-2), 1, "Ziek"), ("Saskia", Now.AddDays(-1), 1, null)],
            readers.Select(reader => (reader.By, reader.Last, reader.Times, reader.Reason))
        );
    }

    private static IReadOnlyList<CaseMoment> Of(CaseContent content) => CaseTimeline.Of(
        File(content.ClosedAt is null ? CaseStatus.Taken : CaseStatus.Closed) with { Content = content }, Now);

    private static CaseView File(CaseStatus status) => new(
        Id.New<CaseFileId>(),
        Id.New<ResidentId>(),
        "Truus",
        "Slaaghwijk",
        Street.Leiden,
        Filed,
        CaseSource.Phone,
        status,
        new(Deputy.PhoneTeam, Guid.NewGuid(), "Joke"),
        new(Guid.NewGuid(), "Saskia"),
        CaseAccess.Assigned,
        Plain
    );

    private static ReferralView Asked(ReferralState state, DateTime at) => new(
        Id.New<ReferralId>(),
        Id.New<PartnerOrganisationId>(),
        "Samen Sterk",
        "Saskia",
        at,
        "Help",
        state,
        state == ReferralState.Waiting ? null : at.AddDays(1),
        state == ReferralState.TakenBack ? null : "Fenna",
        "Dat doen wij."
    );

    private static CaseMomentKind[] Kinds(IReadOnlyList<CaseMoment> line) => [.. line.Select(moment => moment.Kind)];
}
