namespace Buuv.Portal.Features.Admin.HouseVolunteers;

/// <summary>Which form a request sends. A page whose forms depend on the state draws that one too: somebody else may have gone on
/// meanwhile, or it was pressed twice, and then the rule says so instead of an empty error.</summary>
public static class SentForm
{
    public static bool SendsForm(this HttpContext context, params string[] forms) =>
        HttpMethods.IsPost(context.Request.Method)
        && context.Request.HasFormContentType
        && forms.Contains(context.Request.Form["_handler"].ToString());
}
