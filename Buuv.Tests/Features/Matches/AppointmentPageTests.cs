using System.Globalization;
using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Features.Accounts.Demo;
using Buuv.Portal.Platform.Localization;
using Buuv.Tests.Features.Accounts;
using Buuv.Tests.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Matches;

/// <summary>Ria and Samer found each other; Samer says when they meet.</summary>
public sealed class AppointmentPageTests : IAsyncLifetime
{
    private const string Mail = "samer@voorbeeld.nl";

    private SmallStreet street = null!;
    private Visitor samer = null!;

    public async ValueTask InitializeAsync()
    {
        street = await SmallStreet.SettleAsync();
        var (ria, me) = (await street.JoinAsync("Ria", "06 11 11 11 11"), await street.JoinAsync("Samer", Mail));
        var conversation = await street.AnswerAsync(me, await street.PlaceAsync(ria, "Wil je mijn tuin snoeien?"));
        Assert.True((await street.Talks.SayYesAsync(new(ria), conversation)).IsDone);
        samer = street.Door.Visit();
        await samer.OpenAsync("/inloggen");
        await samer.SubmitAsync("inloggen", ("adres", Mail));
        await samer.SubmitAsync("code", ("code", street.Door.Get<DemoCodes>().LastFor(CodeAddress.From(Mail).Value)!));
        await samer.SubmitAsync("wie", ("naam", "Samer"), ("postcode", "2318"));
        await using var db = street.Door.Read();
        await samer.OpenAsync($"/afspraak/{(await db.Matches.SingleAsync(TestContext.Current.CancellationToken)).Id.Value}");
    }

    public ValueTask DisposeAsync()
    {
        street.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("9:30", "09:30")]
    [InlineData("14.30", "14:30")]
    [InlineData("14u30", "14:30")]
    [InlineData("١٤:٣٠", "14:30")]
    public async Task A_day_and_a_time_are_read_as_people_write_them(string time, string meant)
    {
        var day = street.Door.Clock.Now.AddDays(10);
        await samer.SubmitAsync(
            "afspraak",
            ("anders", "Buurthuis"),
            ("dag", day.ToString("d-M-yyyy", CultureInfo.InvariantCulture)),
            ("tijd", time)
        );
        await using var db = street.Door.Read();
        var match = await db.Matches.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal($"{day:yyyy-MM-dd} {meant}", $"{DutchTime.Of(match.Appointment!.StartsAt):yyyy-MM-dd HH:mm}");
    }

    [Theory]
    [InlineData("31-2-2027", "9:30", "Deze dag begrijpen we niet. Schrijf bijvoorbeeld 24-12-2026.")]
    [InlineData("12-12-2026", "half tien", "Deze tijd begrijpen we niet. Schrijf bijvoorbeeld 14:30.")]
    public async Task What_is_not_understood_is_said_at_its_field_and_nothing_typed_is_lost(string typedDay, string typedTime, string said)
    {
        await samer.SubmitAsync("afspraak", ("anders", "Buurthuis"), ("dag", typedDay), ("tijd", typedTime));
        Assert.Contains(said, samer.Page);
        foreach (var typed in new[] { "Buurthuis", typedDay, typedTime }) Assert.Contains($"value=\"{typed}\"", samer.Page);
    }
}
