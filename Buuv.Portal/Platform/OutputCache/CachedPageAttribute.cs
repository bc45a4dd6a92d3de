namespace Buuv.Portal.Platform.OutputCache;

/// <summary>For a page that is the same for every visitor who is not signed in: <see cref="PageCacheMiddleware"/> keeps it ready. What it
/// shows may depend only on its address, on the visitor's choices (language, letter size, neighbourhood), on the database and on the
/// day.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CachedPageAttribute : Attribute;
