using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Buuv.Domain;
using Buuv.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Persistence.Search;

/// <summary>What is folded and stored is made anew when this version folds or names things otherwise than the one that stored it.</summary>
public static class SearchIndexStartup
{
    /// <summary>Place in the table of positions where it stands which words were stored.</summary>
    private const string Words = "words";

    // To be raised when the index holds other things; other letters and other words for a category tell themselves.
    private const int Layout = 1;

    /// <returns>Done, or why it could not be written.</returns>
    public static async Task<Result> BringUpToDateAsync(WriteGate gate, BuuvDb db)
    {
        var now = Fingerprint();
        if (await db.Positions.AnyAsync(row => row.Consumer == Words && row.Sequence == now)) return Result.Done;
        return await gate.WriteAsync(async writer =>
        {
            await FoldNamesAsync(writer);
            await PostIndex.RebuildAsync(writer);
            if (await writer.Positions.FindAsync(Words) is { } row) row.Sequence = now;
            else writer.Positions.Add(new() { Consumer = Words, Sequence = now });
            return Result.Done;
        });
    }

    private static async Task FoldNamesAsync(BuuvDb db)
    {
        var people = db.Residents.IgnoreQueryFilters().Where(person => person.StoppedAt == null)
            .Select(person => new { person.Id, person.FirstName, person.SearchName, person.Alias, person.SearchAlias });
        foreach (var person in await people.ToListAsync())
        {
            var (name, alias) = (Folding.Fold(person.FirstName), person.Alias is null ? null : Folding.Fold(person.Alias));
            if (name == person.SearchName && alias == person.SearchAlias) continue;
            await db.Residents.IgnoreQueryFilters().Where(row => row.Id == person.Id)
                .ExecuteUpdateAsync(change => change.SetProperty(row => row.SearchName, name).SetProperty(row => row.SearchAlias, alias));
        }
    }

    private static long Fingerprint()
    {
        var letters = string.Concat(
            Enumerable.Range(' ', 0x2E80).Select(letter => (char)letter).Where(letter => !char.IsSurrogate(letter))
        );
        var categories = string.Join(' ', Enum.GetValues<Category>().Select(CategoryWords.Of));
        var stored = string.Create(CultureInfo.InvariantCulture, $"{Layout} {Folding.Fold(letters)} {categories}");
        return BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(stored)));
    }
}
