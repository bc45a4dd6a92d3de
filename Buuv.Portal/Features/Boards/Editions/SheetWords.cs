using Buuv.Domain.Boards;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Localization;

namespace Buuv.Portal.Features.Boards.Editions;

/// <summary>Why a post is on a sheet or not, in the words of whoever reads it.</summary>
internal static class SheetWords
{
    public static string Of(ChosenBecause because, PostKind kind) => Find($"On_{because}", kind);

    public static string Of(LeftOutBecause because, PostKind kind) => Find($"Off_{because}", kind);

    private static string Find(string key, PostKind kind) =>
        string.Format(EditionsText.ResourceManager.GetString(key, EditionsText.Culture)!, DisplayNames.Of(kind));
}
