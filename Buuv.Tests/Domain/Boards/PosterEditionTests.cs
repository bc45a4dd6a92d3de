using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Posts;
using static Buuv.Tests.Fixtures.PaperStreet;

namespace Buuv.Tests.Domain.Boards;

public sealed class PosterEditionTests
{
    private static readonly NoticeBoardId Board = Id.New<NoticeBoardId>();

    private static readonly PosterWeek ThisWeek = PosterWeek.At(DateOnly.FromDateTime(Now));

    private static readonly PosterWeek NextWeek = PosterWeek.Until(ThisWeek.LastDay.AddDays(7));

    private readonly Post[] week = Week();

    [Fact]
    public void Editions_of_a_board_count_on()
    {
        var first = Draft();
        Assert.Equal(1, first.Number);
        Assert.Equal(2, Draft(first, NextWeek).Number);
    }

    [Fact]
    public void A_draft_follows_what_hangs_in_the_feed()
    {
        var newest = Note(PostKind.Offer, "Net binnen", at: Now);
        Assert.Same(newest, Chosen(Draft(), [.. week, newest])[0]);
    }

    [Fact]
    public void What_is_picked_by_hand_comes_first_in_that_order()
    {
        var edition = Draft();
        edition.Arrange([], [week[0].Id, week[1].Id], new HashSet<PostId>());
        Assert.Equal([week[0], week[1]], Chosen(edition, week).Take(2));
    }

    [Fact]
    public void What_is_taken_off_stays_away_this_week_and_next()
    {
        var edition = Draft();
        var off = Chosen(edition, week)[0];
        edition.Arrange([off.Id], [], new HashSet<PostId>());
        Assert.DoesNotContain(off, Chosen(edition, week));
        Assert.DoesNotContain(off, Chosen(Draft(edition, NextWeek), week));
    }

    [Fact]
    public void What_closed_since_is_not_taken_along_to_the_next_week()
    {
        var edition = Draft();
        edition.Arrange([week[0].Id, week[1].Id], [week[2].Id, week[3].Id], new HashSet<PostId> { week[2].Id, week[3].Id });
        var open = new HashSet<PostId> { week[1].Id, week[2].Id };
        var next = PosterEdition.MakeReady(Id.New<PosterEditionId>(), Board, NextWeek, edition, Now, open);
        Assert.Equal([week[1].Id], next.Hidden);
        Assert.Equal([week[2].Id], next.First);
        var again = PosterEdition.MakeReady(Id.New<PosterEditionId>(), Board, ThisWeek, edition, Now, open);
        Assert.Equal([week[2].Id, week[3].Id], again.First);
    }

    [Fact]
    public void An_edition_takes_no_more_choices_than_it_can_hold_and_keeps_those_it_had()
    {
        var edition = Draft();
        edition.Arrange([], [week[0].Id], new HashSet<PostId>());
        PostId[] many = [.. Enumerable.Range(0, PosterEdition.MostChoices).Select(_ => Id.New<PostId>())];
        Assert.IsType<TooManyChoices>(edition.Arrange(many, [], new HashSet<PostId>()).Refusal);
        Assert.IsType<TooManyChoices>(edition.Arrange([], many, new HashSet<PostId>()).Refusal);
        Assert.Equal([week[0].Id], edition.First);
        Assert.True(edition.Arrange(many[1..], [], new HashSet<PostId>()).IsDone);
    }

    [Fact]
    public void What_is_taken_off_can_be_put_back()
    {
        var edition = Draft();
        edition.Arrange([week[0].Id], [], new HashSet<PostId>());
        edition.Arrange([], [week[0].Id], new HashSet<PostId>());
        Assert.Same(week[0], Chosen(edition, week)[0]);
    }

    [Fact]
    public void What_is_pinned_comes_back_next_week_and_what_was_only_chosen_does_not()
    {
        var edition = Draft();
        edition.Arrange([], [week[0].Id, week[1].Id], new HashSet<PostId> { week[1].Id });
        Assert.Equal([week[1].Id], Draft(edition, NextWeek).First);
    }

    [Fact]
    public void What_is_pinned_only_comes_back_as_long_as_it_may_hang()
    {
        var edition = Draft();
        edition.Arrange([], [week[0].Id], new HashSet<PostId> { week[0].Id });
        week[0].AllowOnPaper(week[0].AuthorId, false, Now);
        Assert.DoesNotContain(week[0], Chosen(Draft(edition, NextWeek), week));
    }

    [Fact]
    public void Picked_by_hand_still_needs_consent()
    {
        var no = Note(PostKind.Request, "Mag niet", onPaper: false);
        var edition = Draft();
        edition.Arrange([], [no.Id], new HashSet<PostId>());
        Assert.DoesNotContain(no, Chosen(edition, [no, .. week]));
    }

    [Fact]
    public void Back_to_the_proposal_forgets_what_was_done_by_hand()
    {
        var edition = Draft();
        edition.Arrange([week[^1].Id], [week[0].Id], new HashSet<PostId> { week[0].Id });
        edition.Propose();
        Assert.Equal(Chosen(Draft(), week), Chosen(edition, week));
    }

    [Fact]
    public void What_was_printed_stays_as_it_was()
    {
        var edition = Draft();
        edition.Print(week.Select(OnPaper), Printed());
        week[0].Change(week[0].AuthorId, PostText.From("Iets heel anders", "").Value, week[0].Timing, PostExtras.None, Now);
        edition.Print([OnPaper(week[0])], Printed("Ans"));
        Assert.Equal("Wil je mijn tuin snoeien?", edition.Printed.First().Title);
        Assert.Equal("Bo", edition.Imprint!.By);
        Assert.IsType<EditionPrinted>(edition.Arrange([], [week[0].Id], new HashSet<PostId>()).Refusal);
        Assert.IsType<EditionPrinted>(edition.Propose().Refusal);
    }

    [Fact]
    public void A_new_edition_for_the_same_week_begins_as_the_printed_one_was_decided()
    {
        var edition = Draft();
        edition.Arrange([week[3].Id], [week[0].Id, week[1].Id], new HashSet<PostId>());
        edition.Print([], Printed());
        var again = Draft(edition);
        Assert.Equal(2, again.Number);
        Assert.False(again.IsPrinted);
        Assert.Equal(edition.First, again.First);
        Assert.Equal(edition.Hidden, again.Hidden);
    }

    [Theory]
    [InlineData(DayOfWeek.Friday, "2026-11-20")]
    [InlineData(DayOfWeek.Sunday, "2026-11-22")]
    [InlineData(DayOfWeek.Monday, "2026-11-23")]
    [InlineData(DayOfWeek.Thursday, "2026-11-26")]
    public void A_poster_is_ready_on_the_day_of_its_board(DayOfWeek day, string date) =>
        Assert.Equal(DateOnly.Parse(date, CultureInfo.InvariantCulture), PosterWeek.Until(new(2026, 11, 29)).ReadyOn(day));

    private static PosterEdition Draft(PosterEdition? previous = null, PosterWeek? of = null) =>
        PosterEdition.MakeReady(Id.New<PosterEditionId>(), Board, of ?? ThisWeek, previous, Now);

    private static Imprint Printed(string by = "Bo") =>
        new(Now, by, SheetSize.A3, false, 1, StripKind.PerNote, "De Kooi", "071 123 45 67", null, null);

    private static IReadOnlyList<Post> Chosen(PosterEdition edition, Post[] candidates) =>
        SheetFilling.Choose(candidates, [DeKooi.Code, Slaaghwijk.Code], SheetSize.A3, Now, 1, edition);
}
