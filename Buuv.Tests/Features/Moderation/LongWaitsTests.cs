using Buuv.Domain.Staff;
using Buuv.Portal.Features.Moderation;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Moderation;

/// <summary>Wim is away for a weekend, and something waits for him.</summary>
public sealed class LongWaitsTests : IAsyncLifetime
{
    private ModerationStreet street = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        street = await ModerationStreet.SettleAsync();
        await street.Database.StoreAsync([.. Works("wim", StaffRole.Moderator, "GM0546"), .. Works("saskia", StaffRole.Broker, "GM0546"),
            .. Works("dirk", StaffRole.Admin, null), .. Works("els", StaffRole.Moderator, "GM0547")]);
        await street.AnswerAsync(street.Samer, await street.PlaceAsync(street.Ria), ModerationStreet.MoneyFirst);
    }

    public ValueTask DisposeAsync() => street.DisposeAsync();

    [Fact]
    public async Task After_a_day_the_writer_and_whoever_can_do_something_hear_of_it()
    {
        await TellAsync(TimeSpan.FromHours(23));
        Assert.Empty(await ToldAsync());

        await TellAsync(TimeSpan.FromHours(2));
        Assert.Equal(["dirk@voorbeeld.nl", "samer@voorbeeld.nl", "saskia@voorbeeld.nl", "wim@voorbeeld.nl"], await ToldAsync());
    }

    [Fact]
    public async Task Every_day_staff_hear_it_again_and_the_writer_only_once()
    {
        foreach (var _ in Enumerable.Range(0, 3)) await TellAsync(TimeSpan.FromHours(25));
        var told = await ToldAsync();
        Assert.Equal((1, 3), (told.Count(to => to == "samer@voorbeeld.nl"), told.Count(to => to == "wim@voorbeeld.nl")));

        Assert.Null((await street.Desk.LetThroughAsync(ModerationStreet.Wim, (await street.OnlyReviewAsync()).Id)).Refusal);
        await TellAsync(TimeSpan.FromHours(25));
        Assert.Equal(told.Count, (await ToldAsync()).Count);
    }

    private static object[] Works(string name, StaffRole role, string? scope)
    {
        var mail = $"{name}@voorbeeld.nl";
        var account = new Account { UserName = mail, NormalizedUserName = mail.ToUpperInvariant(), Email = mail, SecurityStamp = name };
        return [account, new AccountDuty { AccountId = account.Id, Role = role, Scope = scope }];
    }

    private Task TellAsync(TimeSpan later)
    {
        street.Database.Clock.Move(later);
        return street.Database.Get<LongWaits>().TellAsync(Cancel);
    }

    private Task<List<string>> ToldAsync() =>
        street.ReadAsync(db => db.Outgoing.OrderBy(message => message.To).Select(message => message.To).ToListAsync(Cancel));
}
