using System.Net;
using System.Net.Sockets;

namespace Buuv.Portal.Platform.Web;

/// <summary>The client, for limits: an IPv4 address, or the /64 network of an IPv6 address, since one household has all addresses in it.
/// For counting in memory only; never stored.</summary>
/// <param name="Network">First address of the network; null when the connection has none.</param>
public readonly record struct ClientAddress(IPAddress? Network)
{
#pragma warning disable RS0030 // The one place that reads it.
    public static ClientAddress Of(HttpContext context) => Of(context.Connection.RemoteIpAddress);
#pragma warning restore RS0030

    public static ClientAddress Of(IPAddress? address)
    {
        if (address is null || address.AddressFamily != AddressFamily.InterNetworkV6) return new(address);
        if (address.IsIPv4MappedToIPv6) return new(address.MapToIPv4());
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new(new IPAddress(bytes));
    }

    public override string ToString() => Network?.ToString() ?? "";
}
