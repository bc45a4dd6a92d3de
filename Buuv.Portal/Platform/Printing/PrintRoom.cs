namespace Buuv.Portal.Platform.Printing;

/// <summary>For whom a print is.</summary>
public enum PrintFor
{
    /// <summary>Every visitor: a poster, or a resident's own data.</summary>
    Everybody,

    /// <summary>Staff, for their work.</summary>
    Staff,
}

/// <summary>Limits how many prints run at once, since each takes a processor and much memory. One place is kept for staff, who also wait
/// longer, so that visitors cannot keep them from their work.</summary>
/// <param name="places">How many print at once; two or more.</param>
internal sealed class PrintRoom(int places) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan PatienceOfStaff = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim all = new(places, places);
    private readonly SemaphoreSlim everybody = new(places - 1, places - 1);

    /// <returns>A place, to be disposed; null when there was none in time.</returns>
    public async Task<IDisposable?> EnterAsync(PrintFor whom, CancellationToken cancel)
    {
        if (whom == PrintFor.Staff) return await all.WaitAsync(PatienceOfStaff, cancel) ? new Place(all) : null;
        if (!await everybody.WaitAsync(Patience, cancel)) return null;
        var place = new Place(everybody);
        try
        {
            if (await all.WaitAsync(Patience, cancel)) return new Place(all, everybody);
        }
        catch
        {
            place.Dispose();
            throw;
        }
        place.Dispose();
        return null;
    }

    public void Dispose()
    {
        all.Dispose();
        everybody.Dispose();
    }

    private sealed class Place(params SemaphoreSlim[] held) : IDisposable
    {
        public void Dispose()
        {
            foreach (var one in held) one.Release();
        }
    }
}
