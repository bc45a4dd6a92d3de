using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using static Buuv.Tests.Fixtures.PaperStreet;

namespace Buuv.Tests.Domain.Boards;

/// <summary>Why a post is on the sheet, and why another is not.</summary>
public sealed class SheetProposalTests
{
    [Fact]
    public void The_newest_goes_first_and_the_last_one_is_the_only_one_left()
    {
        Post[] posts = [Request("Lamp ophangen"), Request("Kraan maken")];
        var proposal = Propose(posts);
        Assert.Equal([posts[1], posts[0]], proposal.Chosen.Select(one => one.Post));
        Assert.Equal([ChosenBecause.Newest], proposal.Chosen[0].Because);
        Assert.Equal([ChosenBecause.OnlyOne], proposal.Chosen[1].Because);
    }

    [Fact]
    public void After_a_vraag_it_is_the_turn_of_an_aanbod()
    {
        Post[] posts = [Note(PostKind.Offer, "Soep voor twee"), Request("Lamp ophangen"), Request("Kraan maken")];
        Assert.Equal([ChosenBecause.KindInTurn], Why(Propose(posts), posts[0]));
    }

    [Fact]
    public void A_post_of_a_buurt_of_the_board_goes_before_one_from_farther_away()
    {
        var (near, far) = (Request("Lamp van hier"), Many(20, at => Request($"Lamp {at}", from: Slaaghwijk)));
        var proposal = SheetFilling.Propose([near, .. far], [DeKooi.Code], SheetSize.A4, Now);
        Assert.Equal([ChosenBecause.OwnNeighbourhood], Why(proposal, near));
        Assert.DoesNotContain(proposal.LeftOut, one => one.Because == LeftOutBecause.NoConsent);
        Assert.All(proposal.LeftOut, one => Assert.Equal(LeftOutBecause.Older, one.Because));
    }

    [Fact]
    public void One_from_farther_away_that_never_had_its_turn_hears_so()
    {
        var (near, far) = (Many(20, at => Request($"Lamp {at}")), Request("Lamp van ver", from: Slaaghwijk));
        var proposal = SheetFilling.Propose([.. near, far], [DeKooi.Code], SheetSize.A4, Now);
        Assert.Equal(LeftOutBecause.FartherAway, WhyNot(proposal, far));
    }

    [Fact]
    public void A_title_that_tells_goes_before_one_that_does_not()
    {
        var (clear, silent) = (Many(20, at => Request($"Lamp {at}")), Request("Ik sta om acht uur voor je deur"));
        var proposal = Propose([.. clear, silent], SheetSize.A4);
        Assert.Equal(LeftOutBecause.SilentTitle, WhyNot(proposal, silent));
        Assert.Contains(ChosenBecause.TellingTitle, proposal.Chosen[0].Because);
    }

    [Fact]
    public void Another_subject_and_another_buurt_go_before_more_of_the_same()
    {
        var (lamp, heg) = (Request("Lamp", Category.HandyWork), Request("Heg van ver", Category.Garden, Slaaghwijk));
        var garden = Many(20, at => Request($"Heg {at}", Category.Garden));
        var other = Propose([lamp, .. garden]);
        Assert.Equal([ChosenBecause.OtherCategory], Why(other, lamp));
        Assert.Contains(ChosenBecause.OtherNeighbourhood, Why(Propose([heg, .. garden]), heg));
    }

    [Fact]
    public void More_of_the_same_is_what_kept_the_others_off()
    {
        var rest = Enum.GetValues<Category>().Except([Category.Garden]);
        Post[] varied = [.. rest.Select(category => Request("Lamp", category))];
        var garden = Many(20, at => Request($"Heg {at}", Category.Garden));
        var proposal = Propose([.. varied, .. garden]);
        Assert.All(garden[..^1], post => Assert.Equal(LeftOutBecause.SameCategory, WhyNot(proposal, post)));
        Assert.Equal(LeftOutBecause.Older, WhyNot(proposal, varied[0]));
    }

    [Fact]
    public void What_is_left_to_a_board_round_the_corner_says_so()
    {
        var (kooi, bath) = (Board("De Kooi", 52.1664, 4.5092), Board("Zwembad", 52.1672, 4.5111));
        var company = BoardCompany.Of(kooi, [kooi, bath]);
        var posts = Many(40, at => Note((PostKind)(at % 2), $"Lamp {at}"));
        var proposal = SheetFilling.Propose(posts, kooi.Neighbourhoods, SheetSize.A3, Now, company: company);
        var left = proposal.LeftOut.Where(one => one.Because == LeftOutBecause.OnBoardNearby).ToList();
        Assert.NotEmpty(left);
        Assert.All(left, one => Assert.True(company.Leaves(one.Post)));
        Assert.Contains(ChosenBecause.NotOnBoardNearby, proposal.Chosen[0].Because);
        Assert.All(proposal.Chosen, one => Assert.False(company.Leaves(one.Post)));
    }

    [Fact]
    public void What_staff_pinned_chose_or_took_off_says_so()
    {
        var posts = Many(20, at => Request($"Lamp {at}"));
        var edition = Draft();
        edition.Arrange([posts[19].Id], [posts[0].Id, posts[1].Id], new HashSet<PostId> { posts[1].Id });
        var proposal = ByHand(posts, edition);
        Assert.Equal([ChosenBecause.ByHand], Why(proposal, posts[0]));
        Assert.Equal([ChosenBecause.Pinned], Why(proposal, posts[1]));
        Assert.Equal(LeftOutBecause.Hidden, WhyNot(proposal, posts[19]));
    }

    [Fact]
    public void After_saving_only_what_the_hand_changed_says_so()
    {
        var posts = Many(20, at => Request($"Lamp {at}"));
        var own = Propose(posts, SheetSize.A3);
        Assert.InRange(own.Chosen.Count, 4, 10);
        PostId[] onSheet = [.. own.Chosen.Select(one => one.Post.Id)];

        // Saved as it was: nothing was changed.
        var edition = Draft();
        edition.Arrange(onSheet, onSheet, new HashSet<PostId>());
        var saved = ByHand(posts, edition);
        Assert.Equal(onSheet, saved.Chosen.Select(one => one.Post.Id));
        Assert.All(saved.Chosen, one => Assert.Equal(Why(own, one.Post), one.Because));
        Assert.All(saved.LeftOut, one => Assert.Equal(WhyNot(own, one.Post), one.Because));

        // The last one comes first, and the oldest takes the place of the first.
        edition.Arrange(onSheet, [onSheet[^1], .. onSheet[1..^1], posts[0].Id], new HashSet<PostId>());
        var changed = ByHand(posts, edition);
        Assert.Equal([ChosenBecause.ByHand], changed.Chosen[0].Because);
        Assert.Equal([ChosenBecause.ByHand], Why(changed, posts[0]));
        Assert.All(changed.Chosen.Skip(1).SkipLast(1), one => Assert.DoesNotContain(ChosenBecause.ByHand, one.Because));
    }

    [Fact]
    public void Without_reasons_the_same_posts_are_chosen()
    {
        var posts = Many(20, at => Request($"Lamp {at}")).Concat(Week()).ToList();
        var edition = Draft();
        edition.Arrange([posts[19].Id], [posts[0].Id, posts[1].Id], new HashSet<PostId> { posts[1].Id });
        var silent = SheetFilling.Propose(posts, [DeKooi.Code], SheetSize.A4, Now, wishes: edition, isExplained: false);
        var said = SheetFilling.Propose(posts, [DeKooi.Code], SheetSize.A4, Now, wishes: edition);
        Assert.Equal(said.Chosen.Select(one => one.Post), silent.Chosen.Select(one => one.Post));
        Assert.Empty(silent.LeftOut);
        Assert.Empty(silent.Chosen.Skip(2).SelectMany(one => one.Because));
    }

    [Fact]
    public void What_may_not_hang_says_why()
    {
        var (no, over, gone) = (Note(PostKind.Request, "Liever niet", onPaper: false), Request("Voorbij"), Request("Weg"));
        var asked = Note(PostKind.Request, "Wie leert mij fietsen?", "Ik ben 42.");
        gone.Withdraw(gone.AuthorId, Now);
        var late = SheetFilling.Propose([over], [DeKooi.Code], SheetSize.A3, over.ExpiresAt);
        Assert.Equal(LeftOutBecause.NoLongerOpen, WhyNot(late, over));
        var proposal = Propose([no, gone, asked]);
        Assert.Equal(LeftOutBecause.NoConsent, WhyNot(proposal, no));
        Assert.Equal(LeftOutBecause.NoLongerOpen, WhyNot(proposal, gone));
        Assert.Equal(LeftOutBecause.ReadFirst, WhyNot(proposal, asked));
        Assert.Empty(proposal.Chosen);
    }

    [Fact]
    public void What_was_chosen_by_hand_beyond_the_last_line_has_no_room()
    {
        var posts = Many(12, at => Request($"Lamp {at}"));
        var edition = Draft();
        edition.Arrange([], [.. posts.Select(post => post.Id)], new HashSet<PostId>());
        var proposal = SheetFilling.Propose(posts, [DeKooi.Code], SheetSize.A3, Now, wishes: edition);
        Assert.InRange(proposal.Chosen.Count, 3, 8);
        Assert.All(proposal.LeftOut, one => Assert.Equal(LeftOutBecause.NoRoom, one.Because));
    }

    [Fact]
    public void One_too_long_for_the_room_that_is_left_makes_way_for_a_shorter_one_and_hears_so()
    {
        var story = string.Join(' ', Enumerable.Repeat("verhaal", 60));
        var title = "Wie helpt mij zaterdag verhuizen met een heel zware piano van driehoog";
        // From a sheet that is full of long ones to one of short ones: somewhere between a long one no longer fits and a short one does.
        var found = Enumerable.Range(0, 7).Select(many =>
        {
            Post[] posts = [Request("Lamp"), Note(PostKind.Request, title, story), .. Many(many, at => Request($"Kort {at}"))];
            var proposal = Propose(posts, SheetSize.A4);
            return (proposal, Long: posts[1], Short: posts[0]);
        }).FirstOrDefault(one => one.proposal.LeftOut.Any(left => left.Post == one.Long)
            && one.proposal.Chosen.Any(chosen => chosen.Post == one.Short));
        Assert.NotNull(found.proposal);
        Assert.Equal(LeftOutBecause.NoRoom, WhyNot(found.proposal, found.Long));
    }

    [Theory]
    [InlineData(SheetSize.A3, 1)]
    [InlineData(SheetSize.A4, 1)]
    [InlineData(SheetSize.A4, 3)]
    public void Every_candidate_is_chosen_or_left_out_once(SheetSize size, int sheets)
    {
        Post[] posts = [.. Week(), .. Week(), Note(PostKind.Offer, "Liever niet", onPaper: false), .. Week()];
        var proposal = SheetFilling.Propose([.. posts, .. posts], [DeKooi.Code], size, Now, sheets);
        Assert.Equal(
            posts.Select(post => post.Id.Value).Order(),
            proposal.Chosen.Select(one => one.Post).Concat(proposal.LeftOut.Select(one => one.Post)).Select(post => post.Id.Value).Order()
        );
        Assert.All(proposal.Chosen, one => Assert.NotEmpty(one.Because));
    }

    private static SheetProposal Propose(Post[] posts, SheetSize size = SheetSize.A3) =>
        SheetFilling.Propose(posts, [DeKooi.Code, Slaaghwijk.Code], size, Now);

    private static IReadOnlyList<ChosenBecause> Why(SheetProposal proposal, Post post) =>
        proposal.Chosen.Single(one => one.Post == post).Because;

    private static SheetProposal ByHand(IEnumerable<Post> posts, PosterEdition edition) =>
        SheetFilling.Propose(posts, [DeKooi.Code, Slaaghwijk.Code], SheetSize.A3, Now, wishes: edition);

    private static LeftOutBecause WhyNot(SheetProposal proposal, Post post) => proposal.LeftOut.Single(one => one.Post == post).Because;

    private static Post Request(string title, Category category = Category.Other, Neighbourhood? from = null) =>
        Note(PostKind.Request, title, category: category, from: from);

    private static Post[] Many(int count, Func<int, Post> post) => [.. Enumerable.Range(1, count).Select(post)];

    private static PosterEdition Draft() =>
        PosterEdition.MakeReady(
            Id.New<PosterEditionId>(),
            Id.New<NoticeBoardId>(),
            PosterWeek.At(DateOnly.FromDateTime(Now)),
            null,
            Now
        );

    private static NoticeBoard Board(string name, double latitude, double longitude) =>
        NoticeBoard
            .Hang(
                Id.New<NoticeBoardId>(),
                null,
                Leiden,
                new(name, "", "Straat 1", new(latitude, longitude), [DeKooi.Code, Slaaghwijk.Code])
            )
            .Value;
}
