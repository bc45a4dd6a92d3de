using Buuv.Domain.Ambassadors;
using Buuv.Portal.Features.Phone.CallBacks;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Matching;
using Buuv.Tests.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Phone;

/// <summary>Piet is asked by text message and texts back that it does not suit now.</summary>
public sealed class TextNotNowTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("NU NIET")]
    [InlineData("nu niet.")]
    [InlineData("Niet nu!")]
    [InlineData("later")]
    [InlineData("NOT NOW")]
    [InlineData("Nu even niet")]
    public async Task Nu_niet_in_his_own_words_rests_two_weeks(string words)
    {
        using var street = await SmallStreet.SettleAsync();
        var (ria, piet) = (await street.JoinAsync("Ria", "ria@voorbeeld.nl"), await street.JoinAsync("Piet", "06 11 11 11 11"));
        await street.InviteAsync(piet, await street.PlaceAsync(ria, "Wie snoeit mijn heg?"));
        await street.ToldAsync();

        var reply = new TextReply("m-1", TypedPhone.From("06 11 11 11 11").Value, words);
        Assert.Null((await street.Door.Get<TextReplies>().TakeAsync(reply)).Refusal);

        await using var db = street.Door.Read();
        Assert.Equal(InvitationAnswer.NotNow, (await db.Invitations.SingleAsync(Cancel)).Answer);
        Assert.Equal(
            DutchTime.Today(street.Door.Clock).AddDays(NotNowAnswer.Days), (await db.HelperProfiles.SingleAsync(Cancel)).NotBefore);
        Assert.StartsWith("Buuv: Goed. We vragen je niets tot", (await street.ToldAsync())[^1].Body);
    }
}
