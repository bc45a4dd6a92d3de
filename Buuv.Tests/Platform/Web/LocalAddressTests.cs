using Buuv.Portal.Platform.Web;

namespace Buuv.Tests.Platform.Web;

public class LocalAddressTests
{
    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\n")]
    [InlineData("/\n/evil.example")]
    public void Nobody_is_sent_to_another_site(string address) => Assert.Null(LocalAddress.From(address));

    [Fact]
    public void Somebody_goes_back_to_where_they_were() => Assert.Equal("/vragen?zoek=tuin", LocalAddress.From("/vragen?zoek=tuin"));
}
