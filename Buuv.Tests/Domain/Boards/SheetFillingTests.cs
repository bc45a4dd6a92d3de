using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using FsCheck;
using FsCheck.Fluent;
using static Buuv.Tests.Fixtures.PaperStreet;

namespace Buuv.Tests.Domain.Boards;

public sealed class SheetFillingTests
{
    private static readonly string[] Words =
    [
        "ik",
        "zoek",
        "iemand",
        "die",
        "mijn",
        "hogedrukspuit",
        "wil",
        "lenen",
        "voor",
        "WWWWWWWWWWWWWWWWWWWWWW",
        "مرحبا",
        "🌻🌻",
        "koffie.\n\nEn",
        "thee",
    ];

    [Fact]
    public void A_week_of_notes_fills_an_A3_with_five_cards_and_an_A4_with_two_or_three()
    {
        Assert.Equal(5, Choose(Week(), SheetSize.A3).Count);
        Assert.InRange(Choose(Week(), SheetSize.A4).Count, 2, 3);
    }

    [Fact]
    public void Vragen_and_aanbod_take_turns()
    {
        var kinds = Choose(Week(), SheetSize.A3).Select(chosen => chosen.Kind).ToList();
        Assert.InRange(kinds.Count(kind => kind == PostKind.Request), 2, 3);
    }

    [Fact]
    public void The_newest_note_comes_first()
    {
        var week = Week();
        Assert.Same(week[^1], Choose(week, SheetSize.A3)[0]);
    }

    [Fact]
    public void Many_categories_rather_than_many_times_the_same()
    {
        var garden = Enumerable.Range(1, 9).Select(number => Note(PostKind.Request, $"Tuin {number}", category: Category.Garden)).ToArray();
        var other = Note(PostKind.Request, "Lamp ophangen", category: Category.HandyWork, at: Now.AddDays(-20));
        Assert.Contains(other, Choose([other, .. garden], SheetSize.A4));
    }

    [Fact]
    public void Own_buurten_go_before_the_rest_of_town()
    {
        var near = Note(PostKind.Request, "Van hier", at: Now.AddDays(-20));
        var far = Enumerable.Range(1, 9).Select(number => Note(PostKind.Request, $"Van ver {number}", from: Slaaghwijk)).ToArray();
        Assert.Same(near, SheetFilling.Choose([near, .. far], [DeKooi.Code], SheetSize.A4, Now)[0]);
    }

    [Fact]
    public void A_note_that_was_taken_down_is_not_on_the_next_poster()
    {
        var week = Week();
        week[^1].Withdraw(week[^1].AuthorId, Now);
        Assert.DoesNotContain(week[^1], Choose(week, SheetSize.A3));
    }

    [Fact]
    public void A_long_story_is_cut_after_a_word()
    {
        var story = string.Join(' ', Enumerable.Repeat("verhaal", 200));
        var card = Assert.Single(Assert.Single(Lay(Choose([Note(PostKind.Request, "Luister", story)], SheetSize.A3), SheetSize.A3)));
        Assert.EndsWith(" verhaal…", card.Details);
    }

    [Fact]
    public void Much_to_hang_goes_on_several_sheets_in_its_order()
    {
        Post[] all = [.. Week(), .. Week(), .. Week()];
        var chosen = SheetFilling.Choose(all, [DeKooi.Code], SheetSize.A4, Now, 3);
        var laid = Lay(chosen, SheetSize.A4, 3);
        Assert.Equal(3, laid.Count);
        Assert.Equal(chosen.Count, laid.Sum(sheet => sheet.Count));
        Assert.Equal(chosen[0].Id, laid[0][0].PostId);
    }

    [Fact]
    public void Little_to_hang_needs_one_sheet() =>
        Assert.Single(Lay(SheetFilling.Choose([Note(PostKind.Request, "Alleen")], [DeKooi.Code], SheetSize.A3, Now, 4), SheetSize.A3, 4));

    [Fact]
    public void Large_print_shows_fewer_notes_and_the_first_of_them()
    {
        var chosen = Choose(Week(), SheetSize.A3).Select(OnPaper).ToList();
        var (usual, large) = (SheetFilling.Lay(chosen, SheetMeasures.A3, 1)[0], SheetFilling.Lay(chosen, SheetMeasures.A3Large, 1)[0]);
        Assert.InRange(large.Count, 2, usual.Count - 1);
        Assert.Equal(usual[0].PostId, large[0].PostId);
    }

    [Fact]
    public void Two_boards_round_the_corner_of_each_other_show_different_notes_where_there_is_choice()
    {
        var (kooi, zwembad) = (Board("De Kooi", 52.1664, 4.5092), Board("Zwembad", 52.1672, 4.5111));
        Post[] many = [.. Enumerable.Range(1, 40).Select(at => Note((PostKind)(at % 2), $"Lamp {at}"))];
        Assert.Empty(On(kooi, zwembad, many).Intersect(On(zwembad, kooi, many)));
        // Too few to differ: then both are full.
        Assert.Equal(On(kooi, zwembad, Week()).Count, Choose(Week(), SheetSize.A3).Count);
    }

    [Fact]
    public void A_board_shows_some_of_its_own_buurten_also_when_a_board_nearby_does()
    {
        NoticeBoard[] boards = [.. Enumerable.Range(0, 5).Select(at => BoardOf($"Bord {at}", 52.1664 + at * 0.0005, 4.5092, DeKooi.Code))];
        Post[] own = [Note(PostKind.Request, "Lamp van hier"), Note(PostKind.Offer, "Soep van hier")];
        Post[] far = [.. Enumerable.Range(1, 20).Select(at => Note((PostKind)(at % 2), $"Lamp {at}", from: Slaaghwijk))];
        foreach (var board in boards)
        {
            var chosen = SheetFilling.Choose(
                [.. own, .. far],
                board.Neighbourhoods,
                SheetSize.A3,
                Now,
                company: BoardCompany.Of(board, boards)
            );
            Assert.All(own, post => Assert.Contains(post, chosen));
        }
    }

    [Fact]
    public void A_board_at_the_other_end_of_town_leaves_nothing_to_it()
    {
        var (kooi, far) = (Board("De Kooi", 52.1664, 4.5092), Board("Ver", 52.1400, 4.4500));
        var week = Week();
        Assert.Equal(Choose(week, SheetSize.A3), On(kooi, far, week));
    }

    [Fact]
    public void A_heading_that_does_not_tell_what_it_is_about_comes_after_clearer_ones()
    {
        var silent = Note(PostKind.Offer, "Ik sta om acht uur voor je deur", category: Category.Ride);
        var clear = Note(PostKind.Offer, "Ik breng je naar de markt", category: Category.Ride, at: Now.AddDays(-20));
        Assert.Equal([clear, silent], Choose([silent, clear], SheetSize.A3));
    }

    [Fact]
    public void A_note_that_names_an_age_is_not_proposed_until_its_author_or_staff_say_so()
    {
        var week = Week();
        var asked = Note(PostKind.Request, "Wie leert mij fietsen?", "Ik ben 42.");
        Assert.DoesNotContain(asked, Choose([.. week, asked], SheetSize.A3));
        var edition = PosterEdition.MakeReady(default, default, PosterWeek.At(DateOnly.FromDateTime(Now)), null, Now);
        edition.Arrange([], [asked.Id], new HashSet<PostId>());
        Assert.Same(asked, SheetFilling.Choose([.. week, asked], [DeKooi.Code], SheetSize.A3, Now, 1, edition)[0]);
        asked.AllowOnPaper(asked.AuthorId, true, Now, asWritten: true);
        Assert.Same(asked, Choose([.. week, asked], SheetSize.A3)[0]);
        asked.Change(
            asked.AuthorId,
            PostText.From("Wie leert mij fietsen?", "Ik ben 42 en bang.").Value,
            asked.Timing,
            PostExtras.None,
            Now
        );
        Assert.DoesNotContain(asked, Choose([.. week, asked], SheetSize.A3));
    }

    private static IReadOnlyList<Post> On(NoticeBoard board, NoticeBoard other, Post[] posts) =>
        SheetFilling.Choose(posts, board.Neighbourhoods, SheetSize.A3, Now, company: BoardCompany.Of(board, [board, other]));

    [Fact]
    public void Whatever_hangs_may_hang_fits_and_is_a_mix() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Posts.ToArbitrary(), Sizes.ToArbitrary(), (posts, size) =>
            {
                var chosen = Choose(posts, size);
                var may = posts.Where(post => SheetFilling.IsProposed(post, Now)).ToList();
                Assert.All(chosen, card => Assert.True(card.IsLive && card.PaperConsentAt is not null && card.ExpiresAt > Now));
                Assert.Equal(chosen.Count, chosen.Select(card => card.Id).Distinct().Count());
                Assert.True(may.Count == 0 || chosen.Count > 0);
                foreach (var kind in Enum.GetValues<PostKind>())
                    Assert.True(may.All(post => post.Kind != kind) || chosen.Any(card => card.Kind == kind));
                var laid = Lay(chosen, size);
                Assert.Equal(chosen.Count, laid.Sum(sheet => sheet.Count));
                foreach (var sheet in laid)
                    Assert.InRange(Height(sheet, SheetMeasures.Of(size)), 0, SheetMeasures.Of(size).CardsHeight);
                Assert.Equal(chosen, Choose([.. posts.Reverse()], size));
            }));

    private static NoticeBoard Board(string name, double latitude, double longitude) =>
        BoardOf(name, latitude, longitude, DeKooi.Code, Slaaghwijk.Code);

    private static NoticeBoard BoardOf(string name, double latitude, double longitude, params NeighbourhoodCode[] serves) =>
        NoticeBoard.Hang(Id.New<NoticeBoardId>(), null, Leiden, new(name, "", "Straat 1", new(latitude, longitude), serves)).Value;

    private static Gen<SheetSize> Sizes => Gen.Elements(Enum.GetValues<SheetSize>());

    private static Gen<Post[]> Posts => Gen.ArrayOf(
        from kind in Gen.Elements(Enum.GetValues<PostKind>())
        from category in Gen.Elements(Enum.GetValues<Category>())
        from title in Text(1, 12)
        from details in Text(0, 60)
        from onPaper in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        from daysAgo in Gen.Choose(0, 40)
        from withdrawn in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from near in Gen.Elements(DeKooi, Slaaghwijk)
        select Made(kind, category, "Hoi " + title, details, onPaper, Now.AddDays(-daysAgo), withdrawn, near));

    private static Gen<string> Text(int least, int most) => Gen.Choose(least, most)
        .SelectMany(count => Gen.ArrayOf(Gen.Elements(Words), count)).Select(words => string.Join(' ', words));

    private static Post Made(
        PostKind kind,
        Category category,
        string title,
        string details,
        bool onPaper,
        DateTime at,
        bool withdrawn,
        Neighbourhood near
    )
    {
        var post = Note(
            kind,
            title.Length > PostText.MaxTitle ? title[..PostText.MaxTitle].TrimEnd('\ud83c') : title,
            details,
            category,
            near,
            onPaper: onPaper,
            at: at
        );
        if (withdrawn)
            post.Withdraw(post.AuthorId, at);
        return post;
    }

    private static double Height(IReadOnlyList<PaperPost> posts, SheetMeasures measures) =>
        posts.Count == 0
            ? 0
            : posts.Sum(card =>
                SheetMeasures.Gap + measures.CardHeight(measures.HeadingLines(card.Title), measures.DetailLines(card.Details))
            ) - SheetMeasures.Gap;

    private static IReadOnlyList<Post> Choose(Post[] posts, SheetSize size) =>
        SheetFilling.Choose(posts, [DeKooi.Code, Slaaghwijk.Code], size, Now);

    private static IReadOnlyList<IReadOnlyList<PaperPost>> Lay(IEnumerable<Post> posts, SheetSize size, int sheets = 1) =>
        SheetFilling.Lay(posts.Select(OnPaper), SheetMeasures.Of(size), sheets);
}
