using System.Buffers.Text;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Settings;

namespace Buuv.Tests.Platform.Identity;

public sealed class SealedLinkTests : IDisposable
{
    private static readonly Guid Ria = new("11111111-1111-1111-1111-111111111111");

    private readonly DataSettings settings = new() { Folder = DataFolder.New("buuv-links-") };
    private readonly SecretKey key;
    private readonly SealedLink links;

    public SealedLinkTests()
    {
        Directory.CreateDirectory(settings.Keys);
        key = new(settings);
        links = new(key);
    }

    public void Dispose() => DataFolder.Remove(settings.Folder);

    [Theory]
    [InlineData(0)]
    [InlineData(740_000)]
    [InlineData(-1)]
    public void It_says_what_was_put_in(int detail) =>
        Assert.Equal((Ria, detail), links.Open("check-in", links.Make("check-in", Ria, detail)));

    [Fact]
    public void It_opens_nothing_else() => Assert.Null(links.Open("leave-out", links.Make("check-in", Ria, 1)));

    [Fact]
    public void One_in_a_mail_of_before_with_one_byte_of_detail_still_opens()
    {
        byte[] about = [.. Ria.ToByteArray(), 2];
        var token = Base64Url.EncodeToString([.. about, .. key.Hash("leave-out", Convert.ToHexString(about))[..16]]);
        Assert.Equal((Ria, 2), links.Open("leave-out", token));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("geen link")]
    public void What_we_never_made_opens_nothing(string? token) => Assert.Null(links.Open("leave-out", token));

    [Fact]
    public void A_changed_letter_opens_nothing()
    {
        var token = links.Make("check-in", Ria, 1);
        Assert.All(
            Enumerable.Range(0, token.Length - 1),
            at => Assert.Null(links.Open("check-in", token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..]))
        );
    }
}
