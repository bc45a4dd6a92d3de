using Buuv.Domain;
using Buuv.Portal.Features.Demo;
using Buuv.Portal.Features.Workplace;
using Buuv.Tests.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Workplace;

/// <summary>The start of a duty, as it is read.</summary>
public sealed class WorkplacePageTests : IDisposable
{
    private readonly FrontDoor door = new();

    public void Dispose() => door.Dispose();

    [Fact]
    public async Task What_waits_stands_there_the_longest_first_with_a_press_to_each_and_a_count_at_the_desk()
    {
        var saskia = await EnterAsync("Broker");

        await saskia.OpenAsync("/werkplek");

        Assert.Contains("Saskia</h1>", saskia.Page);
        Assert.Contains("Stille vraag", saskia.Page);
        Assert.Contains("3 dagen", saskia.Page);
        Assert.Contains("Zoek een buur", saskia.Page);
        Assert.Matches("Mijn buurten</span>\\s*<span data-fresh=\"count /ambassadeur\">\\s*<span class=\"work-count\">", saskia.Page);
        Assert.DoesNotContain("class=\"bottom\"", saskia.Page);
    }

    [Theory]
    [InlineData("stil", true)]
    [InlineData("terugbellen", false)]
    [InlineData("onzin", true)]
    [InlineData("%00", true)]
    public async Task One_kind_can_be_chosen_and_a_word_that_names_none_shows_everything(string kind, bool shows)
    {
        var mina = await EnterAsync("Ambassador");

        await mina.OpenAsync($"/werkplek?soort={kind}");

        Assert.Equal(shows, mina.Page.Contains("<ol class=\"work-queue\">"));
    }

    [Fact]
    public async Task A_neighbour_without_a_duty_has_no_workplace()
    {
        var ria = await EnterAsync("Ria");
        await ria.OpenAsync("/werkplek");
        Assert.StartsWith("/account/geen-toegang", ria.SentTo);
    }

    [Theory]
    [InlineData(0, "0 min")]
    [InlineData(119, "119 min")]
    [InlineData(120, "2 uur")]
    [InlineData(71 * 60 + 59, "71 uur")]
    [InlineData(72 * 60, "3 dagen")]
    public void An_age_is_said_whole_and_never_as_more_than_it_was(int minutes, string said) =>
        Assert.Equal(said, WorkplaceWords.Age(TimeSpan.FromMinutes(minutes)));

    private async Task<Visitor> EnterAsync(string who)
    {
        Assert.True((await door.Get<Presets>().SeedAsync("street")).IsDone);
        var before = door.Clock.Now.AddDays(-3);
        await door.Gate.WriteAsync(async db =>
        {
            await db.Posts.ExecuteUpdateAsync(post => post.SetProperty(row => row.PlacedAt, before));
            return Result.Done;
        });
        var visitor = await door.Visit().OpenAsync("/account/demo");
        return await visitor.SubmitAsync("demo", ("wie", who));
    }
}
