using System.Globalization;
using Buuv.Domain.Matching;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Matching.Desk;
using Buuv.Portal.Platform.Workplace;

namespace Buuv.Tests.Features.Matching.Desk;

/// <summary>Which requests stand on the desk of a broker, in what order, and what is told of whom to ask.</summary>
public sealed class BrokerQueriesTests
{
    [Fact]
    public async Task A_request_comes_on_the_desk_when_half_its_promise_is_over_or_when_somebody_took_it_on()
    {
        await using var street = await BrokerStreet.OpenAsync();
        var post = await street.AskedAsync();
        Assert.Empty(await street.Queries.ListAsync(BrokerStreet.Saskia));
        await street.Commands.TakeOnAsync(BrokerStreet.Otto, post.Id);
        Assert.Equal("Otto", Assert.Single(await street.Queries.ListAsync(BrokerStreet.Saskia)).OwnerName);

        await street.AskedAsync("Wie veegt mijn stoep?");
        street.Database.Clock.Move(TimeSpan.FromDays(1.5));
        Assert.Equal(2, (await street.Queries.ListAsync(BrokerStreet.Saskia)).Count);
    }

    [Fact]
    public async Task The_longest_silent_comes_first_and_those_of_another_town_do_not_come()
    {
        await using var street = await BrokerStreet.OpenAsync();
        await street.AskedAsync("Wie snoeit mijn heg?");
        street.Database.Clock.Move(TimeSpan.FromHours(3));
        await street.AskedAsync("Wie veegt mijn stoep?");
        street.Database.Clock.Move(TimeSpan.FromDays(4));

        var lines = await street.Queries.ListAsync(BrokerStreet.Saskia);

        Assert.Equal(["Wie snoeit mijn heg?", "Wie veegt mijn stoep?"], lines.Select(line => line.Title));
        Assert.All(lines, line => Assert.True(line.IsLateAt(street.Database.Clock.Now)));
        Assert.Empty(await street.Queries.ListAsync(BrokerStreet.Karel));
        Assert.Empty(await street.Queries.ListAsync(BrokerStreet.Bo));
    }

    [Fact]
    public async Task The_page_of_a_request_is_not_there_for_another_town_or_without_a_promise()
    {
        await using var street = await BrokerStreet.OpenAsync();
        var post = await street.AskedAsync();

        Assert.Null(await street.Queries.FindAsync(BrokerStreet.Karel, "leiden", post.Number.ToString()));
        Assert.Null(await street.Queries.FindAsync(BrokerStreet.Saskia, "haarlem", post.Number.ToString()));
        Assert.Null(await street.Queries.FindAsync(BrokerStreet.Saskia, "leiden", "onzin"));
        Assert.True((await street.ViewAsync(post)).IsOpen);
    }

    [Fact]
    public async Task At_the_workplace_wait_ones_own_and_those_of_nobody_until_the_moment_that_was_promised()
    {
        await using var street = await BrokerStreet.OpenAsync();
        var post = await street.AskedAsync();
        var due = (await street.PromiseAsync(post.Id)).DueAt;
        var queue = street.Database.Get<IEnumerable<IWorkQueue>>().OfType<PromiseQueue>().Single();
        street.Database.Clock.Move(TimeSpan.FromDays(1.5));

        var work = Assert.Single(await queue.WaitingAsync(BrokerStreet.Saskia));

        Assert.Equal((WorkKind.PromisedRequest, $"/makelaar/leiden/{post.Number}"), (work.Wait.Kind, work.Address));
        Assert.False(work.Wait.IsLate(due.AddSeconds(-1)));
        Assert.True(work.Wait.IsLate(due));
        await street.Commands.TakeOnAsync(BrokerStreet.Saskia, post.Id);
        Assert.Single(await queue.WaitingAsync(BrokerStreet.Saskia));
        Assert.Empty(await queue.WaitingAsync(BrokerStreet.Otto));
        Assert.Empty(await queue.WaitingAsync(BrokerStreet.Karel));
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Every_rule_that_may_be_set_aside_has_a_sentence(string language)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = new(language);
        try
        {
            foreach (var why in Enum.GetValues<WhyNot>().Where(WhyNots.MayBeOverruled))
                Assert.DoesNotContain("{", BrokerWords.WhyNot(new(default, "Samer", "De Kooi", why)));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public async Task An_assistant_broker_begins_with_their_own_as_long_as_there_are_any()
    {
        await using var street = await BrokerStreet.OpenAsync();
        var post = await street.AskedAsync();
        await street.Commands.TakeOnAsync(BrokerStreet.Otto, post.Id);
        var lines = await street.Queries.ListAsync(BrokerStreet.Saskia);
        var els = BrokerStreet.Otto with { Duties = [new(StaffRole.AssistantBroker, Street.Leiden.Value)] };

        Assert.Equal(PromiseList.Mine, PromiseList.Begin(null, els, lines));
        Assert.Equal(PromiseList.Everything, PromiseList.Begin(PromiseList.Everything, els, lines));
        Assert.Null(PromiseList.Begin(null, els with { AccountId = Guid.NewGuid() }, lines));
        Assert.Null(PromiseList.Begin(null, BrokerStreet.Otto, lines));
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task Every_reason_is_a_sentence_about_who_is_suggested(string language)
    {
        await using var street = await BrokerStreet.OpenAsync();
        var view = await street.ViewAsync(await street.AskedAsync());
        var samer = Assert.Single(view.Suggestions);
        var now = street.Database.Clock.Now;
        var (before, said) = (CultureInfo.CurrentUICulture, new HashSet<string>());
        var formats = CultureInfo.CurrentCulture;
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = new(language);
        try
        {
            Assert.InRange(BrokerWords.Why(samer, view, now).Count(), 1, 3);
            foreach (var reason in Enum.GetValues<RankReason>())
            {
                var helper = samer.Rank.Helper with { AskedAt = now.AddDays(-42), Skills = ["snoeien"], Times = WeekTimes.At(1, 1) };
                var one = samer with { Rank = samer.Rank with { Helper = helper, Reasons = [reason] } };
                var sentence = Assert.Single(BrokerWords.Why(one, view, now));
                Assert.True(said.Add(sentence));
                Assert.DoesNotContain("{", sentence);
                if (reason is not (RankReason.Talk or RankReason.NewTie)) Assert.Contains("Samer", sentence);
                if (reason == RankReason.Skill) Assert.Contains("snoeien", sentence);
                if (reason == RankReason.CanThen) Assert.Contains(language == "nl" ? "dinsdagmiddag" : "Tuesday afternoon", sentence);
                if (reason == RankReason.LongNotAsked) Assert.Contains(" 6 ", sentence);
            }
        }
        finally
        {
            (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (before, formats);
        }
    }
}
