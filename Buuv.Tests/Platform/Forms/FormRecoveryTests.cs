using System.Security.Claims;
using System.Text;
using Buuv.Portal.Platform.Forms;
using Buuv.Portal.Platform.Web;
using Microsoft.AspNetCore.Http;

namespace Buuv.Tests.Platform.Forms;

/// <summary>What is kept of a form whose session ended: what was typed, and never a large file of who is not let in.</summary>
public class FormRecoveryTests
{
    private const string Typed = "naam=Ria";

    [Fact]
    public async Task What_was_typed_is_kept() =>
        Assert.Equal("Ria", (await SentAsync(Typed.Length, new(Encoding.ASCII.GetBytes(Typed))))!["naam"]);

    [Theory]
    [InlineData(null)]
    [InlineData(Limits.LargestBody + 1L)]
    public async Task What_is_large_or_of_unknown_length_is_not_read(long? length)
    {
        var body = new MemoryStream(Encoding.ASCII.GetBytes(Typed));
        Assert.Null(await SentAsync(length, body));
        Assert.Equal(0, body.Position);
    }

    private static async Task<IFormCollection?> SentAsync(long? length, MemoryStream body)
    {
        var kept = new AbandonedForms();
        var context = new DefaultHttpContext();
        (context.Request.Method, context.Request.Path, context.Request.Body) = ("POST", "/beheer/plaatsen", body);
        (context.Request.ContentType, context.Request.ContentLength) = ("application/x-www-form-urlencoded", length);
        context.Request.Headers["Sec-Fetch-Site"] = "same-origin";
        await new FormRecoveryMiddleware(
            sent =>
            {
                sent.Items[AbandonedForms.EndedFor] = "ria";
                sent.Response.StatusCode = StatusCodes.Status302Found;
                return Task.CompletedTask;
            },
            kept
        ).InvokeAsync(context);
        return kept.Take(new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, "ria")])), "/beheer/plaatsen");
    }
}
