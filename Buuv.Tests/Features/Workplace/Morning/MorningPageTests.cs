using System.Net;
using Buuv.Tests.Platform.Messaging;

namespace Buuv.Tests.Features.Workplace.Morning;

/// <summary>The sheet for today as it is read.</summary>
public sealed class MorningPageTests
{
    [Fact]
    public async Task A_day_on_which_nothing_waits_says_so_and_the_workplace_leads_to_it()
    {
        using var street = await SmallStreet.SettleAsync();
        await street.Door.StepIntoAsync("Broker");
        // Nobody is new any more, not even the people of the demo.
        street.Door.Clock.Move(TimeSpan.FromDays(8));
        var saskia = await street.Door.StepIntoAsync("Broker");

        Assert.Contains("href=\"/werkplek/ochtend\"", (await saskia.OpenAsync("/werkplek")).Page);
        await saskia.OpenAsync("/werkplek/ochtend");

        Assert.Equal(HttpStatusCode.OK, saskia.Status);
        Assert.Contains("Vandaag is er niets dat wacht.", saskia.Page);
    }

    [Fact]
    public async Task Who_waits_for_a_call_is_counted_and_has_no_name_or_number_on_paper()
    {
        using var street = await SmallStreet.SettleAsync();
        var (ans, samer) = (await street.JoinAsync("Ans", "071 512 34 56"), await street.JoinAsync("Samer", null));
        await street.AnswerAsync(samer, await street.PlaceAsync(ans, "Wie drinkt thee met mij?"));
        await street.ToldAsync();
        // At eleven on a day of the week the phone team calls.
        var then = street.Door.Clock.Now.Date.AddDays(1).AddHours(10);
        while (then.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) then = then.AddDays(1);
        street.Door.Clock.Move(then - street.Door.Clock.Now);

        var saskia = await (await street.Door.StepIntoAsync("Broker")).OpenAsync("/werkplek/ochtend");

        Assert.Contains("Terugbellen", saskia.Page);
        Assert.DoesNotContain("512", saskia.Page);
        Assert.DoesNotContain("Ans wacht", saskia.Page);
    }
}
