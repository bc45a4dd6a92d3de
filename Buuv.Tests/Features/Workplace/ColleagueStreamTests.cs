using System.Net;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Workplace;
using Buuv.Tests.Features.Accounts;

namespace Buuv.Tests.Features.Workplace;

/// <summary>What an open page hears of colleagues.</summary>
public sealed class ColleagueStreamTests(RolesTests.FilledDoor door) : IClassFixture<RolesTests.FilledDoor>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_hears_who_comes_to_work_where_they_are_and_who_opens_the_same_thing()
    {
        var joke = await EnterAsync("PhoneVolunteer");
        using var stream = await joke.ListenAsync("/werkplek/wie?op=/telefoon/gegevens/7", Cancel);
        Assert.DoesNotContain("Els", await stream.NextAsync(Cancel));

        using var seat = door.Get<StaffPresence>().Sit(Els, "/toezicht");

        Assert.Contains("<small>Toezicht</small>", await stream.UntilAsync("Els", Cancel));
        using var same = door.Get<StaffPresence>().Sit(Els, "/telefoon/gegevens/7");
        Assert.Contains("heeft dit ook open", await stream.UntilAsync("class=\"here\"", Cancel));
    }

    [Fact]
    public async Task Who_listens_is_at_work_and_a_stream_ends_with_the_duty()
    {
        var joke = await EnterAsync("PhoneVolunteer");
        using var stream = await joke.ListenAsync("/werkplek/wie?op=//elders.example", Cancel);
        await stream.NextAsync(Cancel);
        Assert.Equal("Joke", Assert.Single(door.Get<StaffPresence>().ColleaguesOf(Els)).Name);

        await joke.PressAsync("/account/uitloggen");
        using var seat = door.Get<StaffPresence>().Sit(Els, "/toezicht");

        Assert.Null(await stream.NextAsync(Cancel));
    }

    [Fact]
    public async Task Nobody_else_hears_anything()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await door.Visit().OpenAsync("/werkplek/wie?op=/telefoon")).Status);
        var ria = await EnterAsync("Ria");
        Assert.StartsWith("/account/geen-toegang", (await ria.OpenAsync("/werkplek/wie?op=/telefoon")).SentTo);
    }

    private async Task<Visitor> EnterAsync(string who) =>
        await (await door.Visit().OpenAsync("/account/demo")).SubmitAsync("demo", ("wie", who));

    private static readonly StaffActor Els = new("Els", [new(Buuv.Domain.Staff.StaffRole.Moderator, null)]) { AccountId = Guid.NewGuid() };
}
