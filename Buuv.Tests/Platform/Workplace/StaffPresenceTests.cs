using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Workplace;

namespace Buuv.Tests.Platform.Workplace;

/// <summary>Who sees whom at work, and for how long.</summary>
public sealed class StaffPresenceTests : IAsyncLifetime
{
    private static readonly StaffActor Joke = At("Joke", StaffRole.PhoneVolunteer, "BU05460800");
    private static readonly StaffActor Wim = At("Wim", StaffRole.Moderator, "GM0546");

    private readonly FakeTimeProvider clock = new();
    private TestDatabase database = null!;
    private StaffPresence presence = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.OpenAsync();
        presence = new(database.Get<NeighbourhoodDirectory>(), clock);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public void A_colleague_of_the_same_place_is_seen_at_the_page_they_opened_last_and_nobody_sees_themselves()
    {
        using var first = presence.Sit(Joke, "/werkplek");
        using var second = presence.Sit(Joke, "/telefoon");

        Assert.Equal([new(Joke.AccountId, "Joke", "/telefoon")], presence.ColleaguesOf(Wim));
        Assert.Empty(presence.ColleaguesOf(Joke));
    }

    [Fact]
    public void Who_works_in_another_town_and_a_partner_see_nobody_and_are_not_seen()
    {
        StaffActor[] others = [At("Els", StaffRole.Moderator, "GM0392"), At("Fenna", StaffRole.Partner, "GM0546"), new("Niemand", [])];
        using var here = presence.Sit(Joke, "/telefoon");
        foreach (var other in others)
        {
            using var seat = presence.Sit(other, "/werkplek");
            Assert.Empty(presence.ColleaguesOf(other));
            Assert.Empty(presence.ColleaguesOf(Joke));
        }
    }

    [Fact]
    public void Who_goes_to_another_page_never_left_and_who_goes_home_is_gone_a_little_later()
    {
        var changes = 0;
        presence.Changed += () => changes++;
        presence.Sit(Joke, "/telefoon")!.Dispose();
        clock.Advance(StaffPresence.Grace - TimeSpan.FromSeconds(1));
        Assert.Single(presence.ColleaguesOf(Wim));
        Assert.Equal(1, changes);

        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Empty(presence.ColleaguesOf(Wim));
        Assert.Equal(2, changes);
    }

    [Fact]
    public void One_account_can_be_at_so_many_pages_and_no_more()
    {
        for (var page = 0; page < StaffPresence.MostPages; page++) Assert.NotNull(presence.Sit(Joke, $"/dossiers/{page}"));
        Assert.Null(presence.Sit(Joke, "/dossiers"));
        Assert.NotNull(presence.Sit(Wim, "/toezicht"));
    }

    private static StaffActor At(string name, StaffRole role, string scope) => new(name, [new Duty(role, scope)])
    {
        AccountId = Guid.NewGuid(),
    };
}
