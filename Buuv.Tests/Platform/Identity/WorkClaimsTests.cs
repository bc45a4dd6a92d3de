using Buuv.Domain;
using Buuv.Portal.Platform.Identity;
using Buuv.Tests.Features.Phone;

namespace Buuv.Tests.Platform.Identity;

public sealed class WorkClaimsTests
{
    private static readonly ResidentId Toos = Id.New<ResidentId>();

    private readonly FakeTimeProvider clock = new(Street.Noon);
    private readonly WorkClaims<ResidentId> claims;
    private int told;

    public WorkClaimsTests()
    {
        claims = new(clock);
        claims.Changed += () => told++;
    }

    [Fact]
    public void Saskia_sees_that_Joke_is_busy_with_Toos()
    {
        Assert.Null(claims.Take(Toos, Desk.Joke));

        Assert.Equal("Joke", claims.Take(Toos, Desk.Saskia));
        Assert.Equal("Joke", claims.Holder(Toos));
        Assert.Equal(1, told);
    }

    [Fact]
    public void She_may_take_over_knowingly()
    {
        claims.Take(Toos, Desk.Joke);

        Assert.Null(claims.Take(Toos, Desk.Saskia, anyway: true));
        Assert.Equal("Saskia", claims.Holder(Toos));
        Assert.Equal("Saskia", claims.HeldByColleague(Toos, Desk.Joke));
        Assert.Equal("Saskia", claims.Take(Toos, Desk.Joke));
        claims.LetGo(Toos, Desk.Joke);
        Assert.Equal("Saskia", claims.Holder(Toos));
    }

    [Fact]
    public void A_claim_lapses_when_nothing_is_done()
    {
        claims.Take(Toos, Desk.Joke);
        clock.Move(WorkClaims<ResidentId>.Lapse);

        Assert.Null(claims.Holder(Toos));
        Assert.Null(claims.Take(Toos, Desk.Saskia));
    }

    [Fact]
    public void Letting_go_is_told_at_once()
    {
        claims.Take(Toos, Desk.Joke);
        claims.LetGo(Toos, Desk.Joke);

        Assert.Null(claims.Holder(Toos));
        Assert.Equal(2, told);
    }
}
