using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;

namespace Buuv.Domain.Care;

/// <summary>A request that is too heavy for the market. It is never a post. Its words are sealed before they come here; only a broker of the place opens them.</summary>
public sealed class CaseFile : Entity
{
    /// <summary>Longest description, in characters.</summary>
    public const int MaxWords = 2000;

    private CaseFile(CaseFileId id, ResidentId resident, NeighbourhoodCode neighbourhood, byte[] @sealed, DateTime at)
    {
        Id = id;
        Resident = resident;
        Neighbourhood = neighbourhood;
        Sealed = @sealed;
        At = at;
    }

    public CaseFileId Id { get; private set; }

    public ResidentId Resident { get; private set; }

    public NeighbourhoodCode Neighbourhood { get; private set; }

    /// <summary>What it is about, readable with the portal's keys and for this file only.</summary>
    public byte[] Sealed { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>Who wrote it down for the person.</summary>
    public EnteredBy? EnteredBy { get; private set; }

    /// <param name="agreed">The person knows that a professional reads it, and said yes.</param>
    /// <param name="seal">Makes the words unreadable to whoever has no key.</param>
    public static Result<CaseFile> Open(CaseFileId id, Resident person, string? words, bool agreed, EnteredBy? enteredBy, Func<string, byte[]> seal, DateTime now)
    {
        var text = TidyText.Lines(words);
        if (!TidyText.IsReadable(text)) return new Conversations.WordsMissing();
        if (text.Length > MaxWords) return new Conversations.MessageTooLong(text.Length, MaxWords);
        return agreed ? new CaseFile(id, person.Id, person.Neighbourhood, seal(text), now) { EnteredBy = enteredBy } : new ConsentMissing();
    }
}
