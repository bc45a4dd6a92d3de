namespace Buuv.Portal.Platform.Web;

/// <summary>HEAD asks what GET would answer, without reading it: link checkers, previews in chat programs and mail filters do. The server
/// leaves the body out by itself; what counts who looked asks whether it really is a GET.</summary>
public static class HeadRequests
{
    /// <summary>Lets every address that answers GET answer HEAD too.</summary>
    public static void AnswerHead(this IEndpointConventionBuilder addresses) => addresses.Finally(address =>
    {
        if (address.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault()?.HttpMethods is { } methods
            && methods.Contains(HttpMethods.Get) && !methods.Contains(HttpMethods.Head))
            address.Metadata.Add(new HttpMethodMetadata([.. methods, HttpMethods.Head]));
    });
}
