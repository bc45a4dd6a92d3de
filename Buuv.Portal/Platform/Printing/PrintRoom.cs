namespace Buuv.Portal.Platform.Printing;

/// <summary>Who waits for a print.</summary>
public enum PrintFor
{
    /// <summary>Anybody with a browser: a poster, or somebody's own data.</summary>
    Everybody,

    /// <summary>Somebody who prints for their work.</summary>
    Staff,
}

/// <summary>The places at the printer: a run of the printing program takes a processor and much memory. One place is kept for staff, and
/// they wait longer: whoever asks for posters all day keeps nobody from their work.</summary>
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
