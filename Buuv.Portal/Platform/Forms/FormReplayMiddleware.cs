using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Buuv.Portal.Platform.Localization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Buuv.Portal.Platform.Forms;

/// <summary>A form whose token is gone (a tab that was restored, a sign-in in another tab, a link from another site) is drawn again with
/// all that was typed, a new token and the request to press once more. Nothing is carried out before that. Passwords and codes are not
/// drawn again, and a form that another site sent comes back empty.</summary>
public sealed class FormReplayMiddleware(RequestDelegate next, AbandonedForms left)
{
    private const string Handler = "_handler";

    public async Task InvokeAsync(HttpContext context)
    {
        var isPage = context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
        if (
            isPage
            && HttpMethods.IsPost(context.Request.Method)
            && context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false }
        )
            await DrawAsync(context, await TypedAsync(context));
        else if (
            isPage
            && HttpMethods.IsGet(context.Request.Method)
            && left.Take(context.User, context.Request.Path + context.Request.QueryString) is { } mine
        )
            await DrawAsync(context, mine);
        else await next(context);
    }

    /// <summary>A browser says which site a form comes from; one that does not is not believed.</summary>
    public static bool IsOurs(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "same-origin" or "none" => true,
        "" => request.Headers.Origin.ToString() == $"{request.Scheme}://{request.Host}",
        _ => false,
    };

    private static async Task<IFormCollection> TypedAsync(HttpContext context)
    {
        // Otherwise the framework lets nobody read the form; nothing is done with it but drawing it.
        context.Features.Set<IAntiforgeryValidationFeature>(new OnlyDrawn());
        return context.Request.HasFormContentType && IsOurs(context.Request) ? await context.Request.ReadFormAsync() : FormCollection.Empty;
    }

    private async Task DrawAsync(HttpContext context, IFormCollection typed)
    {
        if (Guid.TryParse(typed["draft"], out var draft)) context.Items[Drafts.Posted] = draft;
        context.Request.Method = HttpMethods.Get;
        context.Request.ContentType = null;
        context.Request.ContentLength = 0;
        context.Features.Set<IFormFeature>(null);
        context.Features.Set<IAntiforgeryValidationFeature>(null);

        var (answer, drawn) = (context.Response.Body, new MemoryStream());
        context.Response.Body = drawn;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = answer;
        }
        drawn.Position = 0;
        if (context.Response.StatusCode != StatusCodes.Status200OK) await drawn.CopyToAsync(answer);
        else await context.Response.WriteAsync(await FilledAsync(drawn, typed));
    }

    private static async Task<string> FilledAsync(Stream drawn, IFormCollection typed)
    {
        var page = await new HtmlParser().ParseDocumentAsync(drawn, CancellationToken.None);
        var form = page.Forms.FirstOrDefault(form => HandlerOf(form) is { } handler && handler == typed[Handler])
            ?? page.Forms.FirstOrDefault(form => HandlerOf(form) is not null);
        if (form is null) return page.ToHtml(HtmlMarkupFormatter.Instance);
        // Of several with one name, each gets what stood in its own place.
        foreach (var sameName in form.Elements.OfType<IHtmlElement>().GroupBy(control => control.GetAttribute("name")))
        {
            var place = 0;
            foreach (var control in sameName.Where(control => !IsSecret(control)))
                if (typed.TryGetValue(sameName.Key ?? "", out var values) || typed.ContainsKey(Handler)) Fill(control, values, ref place);
        }
        form.InsertBefore(Request(page));
        return page.ToHtml(HtmlMarkupFormatter.Instance);
    }

    private static string? HandlerOf(IHtmlFormElement form) => form.QuerySelector<IHtmlInputElement>($"input[name={Handler}]")?.Value;

    private static void Fill(IHtmlElement control, StringValues values, ref int place)
    {
        switch (control)
        {
            case IHtmlInputElement { Type: "hidden" or "submit" or "button" or "file" }:
                break;
            // A box that is not ticked is not sent.
            case IHtmlInputElement { Type: "radio" or "checkbox" } box:
                box.IsChecked = values.Contains(box.Value);
                box.ToggleAttribute("checked", box.IsChecked);
                break;
            case IHtmlSelectElement select when values.Count > 0:
                foreach (var option in select.Options) option.ToggleAttribute("selected", values.Contains(option.Value));
                break;
            case IHtmlInputElement input when place < values.Count:
                input.SetAttribute("value", values[place++]);
                break;
            case IHtmlTextAreaElement area when place < values.Count:
                area.TextContent = values[place++] ?? "";
                break;
        }
    }

    private static bool IsSecret(IHtmlElement control) =>
        control is IHtmlInputElement { Type: "password" } || control.GetAttribute("autocomplete") == "one-time-code";

    private static IElement Request(IHtmlDocument page)
    {
        var request = page.CreateElement("div");
        request.ClassName = "alert";
        request.SetAttribute("role", "alert");
        var sentence = page.CreateElement("p");
        sentence.TextContent = SharedText.PressAgain;
        request.AppendChild(sentence);
        return request;
    }

    private sealed class OnlyDrawn : IAntiforgeryValidationFeature
    {
        public bool IsValid => true;

        public Exception? Error => null;
    }
}
