namespace Buuv.Domain.Posts;

/// <summary>Search words for a category, in Dutch and in English, whatever language the reader uses: "hond" finds posts about
/// animals.</summary>
public static class CategoryWords
{
    private static readonly Dictionary<string, string> Words = WordFile
        .Groups(typeof(CategoryWords), "category-words.txt")
        .ToDictionary(group => group.Name, group => string.Join(' ', group.Entries));

    /// <summary>The words of a category, with spaces between; empty for one that has none.</summary>
    public static string Of(Category category) => Words.GetValueOrDefault(category.ToString(), "");
}
