using Microsoft.AspNetCore.Http.Metadata;

namespace Buuv.Portal.Platform.Web;

/// <summary>Stands on the one page that takes more than a form of ours can hold.</summary>
/// <param name="megabytes">Largest request.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LargestBodyAttribute(int megabytes) : Attribute, IRequestSizeLimitMetadata
{
    /// <summary>In bytes; the server holds itself to it as well.</summary>
    public long? MaxRequestBodySize => megabytes * 1024L * 1024L;
}
