using Buuv.Domain;

namespace Buuv.Portal.Features.Posts;

/// <summary>Which board led to which note, for as long as somebody may still answer by it: in the visitor's own browser, and nothing else
/// in it. So an answer that
/// follows, also after signing in, is counted for the board.</summary>
public static class BoardTrail
{
    public const string Cookie = "buuv-bord";

    private static readonly TimeSpan Life = TimeSpan.FromHours(12);

    public static void Leave(HttpContext context, PostId post, string board) =>
        context.Response.Cookies.Append(
            Cookie,
            $"{post.Value:N}.{board}",
            new()
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                IsEssential = true,
                MaxAge = Life,
            }
        );

    /// <summary>Slug of the board that led to this note; null for whoever came another way.</summary>
    public static string? To(HttpContext context, PostId post) =>
        context.Request.Cookies[Cookie]?.Split('.', 2) is [var note, var board] && note == post.Value.ToString("N") ? board : null;

    public static void Wipe(HttpContext context) => context.Response.Cookies.Delete(Cookie);
}
