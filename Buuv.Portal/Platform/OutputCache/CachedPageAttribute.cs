namespace Buuv.Portal.Platform.OutputCache;

/// <summary>On a page that is the same for everybody who is not signed in: it is kept ready for them, see <see cref="PageCacheMiddleware"/>. What it
/// shows may depend on its address, on how somebody reads (language, letters, chosen buurt), on what is in the database and on the day; on
/// nothing else.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CachedPageAttribute : Attribute;
