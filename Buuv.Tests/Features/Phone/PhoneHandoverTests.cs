using System.Net;
using Buuv.Domain;
using Buuv.Domain.Notifications;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Posts.Placing;
using Buuv.Portal.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Phone;

/// <summary>Who has no mobile and no mail hands what they typed to the phone team.</summary>
public sealed class PhoneHandoverTests : IAsyncLifetime
{
    private static readonly ClientAddress Here = ClientAddress.Of(IPAddress.Parse("192.0.2.7"));

    private TestDatabase database = null!;

    private PhoneHandover Team => database.Get<PhoneHandover>();

    public async ValueTask InitializeAsync() => database = await TestDatabase.OpenAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task The_same_form_twice_is_one_call_and_the_same_person_again_is_the_same_person()
    {
        var form = Guid.NewGuid();
        var first = await TakeAsync("071 512 99 88", form);
        Assert.Equal(first.Value, (await TakeAsync("071 512 99 88", form)).Value);
        Assert.True((await TakeAsync("0715129988", Guid.NewGuid())).IsDone);

        await using var db = database.Read();
        Assert.Equal("Hendrikje", (await db.Residents.SingleAsync()).FirstName);
        Assert.Equal(2, await db.CallBacks.CountAsync(promise => promise.Kind == NotificationKind.Asked));
        Assert.All(await db.PhoneCalls.ToListAsync(), call => Assert.Contains("Wie leest mij voor?", call.Draft));
    }

    [Fact]
    public async Task One_client_has_us_ring_three_times_a_day_and_no_more()
    {
        foreach (var number in new[] { "071 512 99 81", "071 512 99 82", "071 512 99 83" })
        {
            var form = Guid.NewGuid();
            // A second press is not another call.
            for (var press = 0; press < 2; press++) Assert.True((await TakeAsync(number, form)).IsDone);
        }
        Assert.IsType<AskedTooOften>((await TakeAsync("071 512 99 84", Guid.NewGuid())).Refusal);
    }

    [Fact]
    public async Task What_is_no_number_or_no_name_is_said()
    {
        Assert.NotNull((await TakeAsync("nummer", Guid.NewGuid())).Refusal);
        Assert.NotNull((await TakeAsync("071 512 99 88", Guid.NewGuid(), name: "")).Refusal);
        await using var db = database.Read();
        Assert.Equal(0, await db.PhoneCalls.CountAsync());
    }

    private Task<Result<CallBackId>> TakeAsync(string number, Guid form, string name = "Hendrikje") =>
        Team.TakeAsync(
            form,
            PostKind.Request,
            new PlaceForm
            {
                FirstName = name,
                Address = number,
                Neighbourhood = "slaaghwijk",
                Category = Category.Company,
                Title = "Wie leest mij voor?",
            },
            Here,
            "nl"
        );
}
