using System.Net;
using Buuv.Portal.Platform.Web;

namespace Buuv.Tests.Platform.Web;

public class ClientAddressTests
{
    [Theory]
    [InlineData("203.0.113.9", "203.0.113.9", true)]
    [InlineData("203.0.113.9", "::ffff:203.0.113.9", true)]
    [InlineData("203.0.113.9", "203.0.113.10", false)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:1:ffff:ffff:ffff:ffff", true)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:2::1", false)]
    [InlineData("fe80::1%2", "fe80::2%3", true)]
    public void A_client_is_an_IPv4_address_or_the_64_of_an_IPv6_address(string one, string other, bool same) =>
        Assert.Equal(same, ClientAddress.Of(IPAddress.Parse(one)) == ClientAddress.Of(IPAddress.Parse(other)));

    [Fact]
    public void A_connection_without_an_address_is_a_client_too() => Assert.Equal(default, ClientAddress.Of((IPAddress?)null));
}
