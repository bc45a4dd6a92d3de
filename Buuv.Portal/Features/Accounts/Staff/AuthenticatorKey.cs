using Microsoft.AspNetCore.Components;
using QRCoder;

namespace Buuv.Portal.Features.Accounts.Staff;

/// <summary>The key for an authenticator app, as a picture to scan and as letters to type over.</summary>
public static class AuthenticatorKey
{
    private const int PixelsPerModule = 5;

    /// <summary>An SVG, dark on light whatever the colours of the page: cameras need that.</summary>
    public static MarkupString Qr(string key, string userName)
    {
        var address = $"otpauth://totp/Buuv:{Uri.EscapeDataString(userName)}?secret={key}&issuer=Buuv&digits=6";
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(data);
        return (MarkupString)picture.GetGraphic(PixelsPerModule, "#000000", "#ffffff");
    }

    public static string Spaced(string key) => string.Join(' ', key.ToLowerInvariant().Chunk(4).Select(letters => new string(letters)));
}
