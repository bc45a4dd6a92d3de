using System.Security.Cryptography;
using System.Text;
using Buuv.Domain.Care;
using Buuv.Portal.Features.Care.Keys;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Care.Keys;

/// <summary>The seal on the words of the casebook.</summary>
public sealed class CaseSealTests : IAsyncLifetime
{
    private CareStreet street = null!;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => street = await CareStreet.OpenAsync();

    public ValueTask DisposeAsync() => street.DisposeAsync();

    [Fact]
    public async Task Words_that_were_swapped_between_two_files_do_not_open()
    {
        var (first, second) = (await street.TakenAsync(), await street.TakenAsync());
        var (one, other) = ((await street.FileAsync(first)).Asked, (await street.FileAsync(second)).Asked);
        await SqlAsync("UPDATE \"CaseFiles\" SET \"Sealed\" = {0} WHERE \"Id\" = {1}", other, first.Value);
        await SqlAsync("UPDATE \"CaseFiles\" SET \"Sealed\" = {0} WHERE \"Id\" = {1}", one, second.Value);

        await Assert.ThrowsAnyAsync<CryptographicException>(() => street.Files.OpenAsync(CareStreet.Saskia, first));
        await Assert.ThrowsAnyAsync<CryptographicException>(() => street.Files.OpenAsync(CareStreet.Saskia, second));
    }

    [Fact]
    public async Task Nor_do_words_that_were_moved_to_another_field_or_changed_by_one_bit()
    {
        var seal = await street.Database.Get<CaseKeys>().ReadyAsync();
        var record = Guid.NewGuid();
        var closed = seal.Close(record, SealedField.Asked, "Geheim");

        Assert.Equal("Geheim", seal.Open(record, SealedField.Asked, closed));
        Assert.ThrowsAny<CryptographicException>(() => seal.Open(record, SealedField.Reason, closed));
        for (var at = 0; at < closed.Length; at++)
        {
            byte[] changed = [.. closed];
            changed[at] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => seal.Open(record, SealedField.Asked, changed));
            Assert.ThrowsAny<CryptographicException>(() => seal.Open(record, SealedField.Asked, closed[..at]));
        }
        Assert.NotEqual(closed, seal.Close(record, SealedField.Asked, "Geheim"));
    }

    [Fact]
    public async Task What_the_key_ring_sealed_before_still_opens_and_is_sealed_anew()
    {
        var id = await street.TakenAsync();
        var before = street
            .Database.Get<IDataProtectionProvider>()
            .CreateProtector("casebook", id.Value.ToString("N"))
            .Protect(Encoding.UTF8.GetBytes("Van vroeger."));
        await SqlAsync("UPDATE \"CaseFiles\" SET \"Sealed\" = {0}", before);

        Assert.Equal("Van vroeger.", CareStreet.Done(await street.Files.OpenAsync(CareStreet.Saskia, id)).Content!.Asked);

        var now = (await street.FileAsync(id)).Asked;
        Assert.NotEqual(before, now);
        Assert.False((await street.Database.Get<CaseKeys>().ReadyAsync()).IsOld(now));
        Assert.Equal("Van vroeger.", CareStreet.Done(await street.Files.OpenAsync(CareStreet.Saskia, id)).Content!.Asked);
    }

    [Fact]
    public async Task A_new_generation_seals_everything_anew_and_the_old_one_opens_nothing_any_more()
    {
        var (id, _) = await street.ReferredAsync();
        var before = (await street.FileAsync(id)).Asked;

        Assert.Null((await street.Database.Get<CaseKeys>().RotateAsync(TimeSpan.Zero, Now)).Refusal);
        await SqlAsync("DELETE FROM \"CaseKeys\" WHERE \"Generation\" = 1");

        Assert.Equal(CareStreet.Words, CareStreet.Done(await street.Files.OpenAsync(CareStreet.Saskia, id)).Content!.Asked);
        Assert.ThrowsAny<CryptographicException>(() =>
            street.Database.Get<CaseKeys>().ReadyAsync().Result.Open(id.Value, SealedField.Asked, before)
        );
    }

    [Fact]
    public async Task The_key_lies_wrapped_in_the_database()
    {
        await street.KeepAsync();

        await using var db = street.Database.Read();
        var key = await db.CaseKeys.SingleAsync(Now);
        Assert.True(key.Wrapped.Length > 32 + 16);
        Assert.ThrowsAny<CryptographicException>(() =>
            new EphemeralDataProtectionProvider().CreateProtector("casebook-key", "1").Unprotect(key.Wrapped)
        );
    }

    private async Task SqlAsync(string sql, params object[] values)
    {
        var done = await street.Database.Gate.WriteAsync(async db =>
        {
            await db.Database.ExecuteSqlRawAsync(sql, values);
            return Buuv.Domain.Result.Done;
        });
        Assert.Null(done.Refusal);
    }
}
