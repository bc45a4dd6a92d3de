using Buuv.Domain;
using Buuv.Portal.Platform.Settings;

namespace Buuv.Portal.Platform.Persistence;

/// <summary>One portal serves from a data folder: two would each keep pages, limits and a live line of their own beside one database. The
/// hold is a lock on a file, so that it ends with the program, however that ends.</summary>
public sealed class DataFolderLock(DataSettings settings) : IDisposable
{
    private FileStream? held;

    /// <returns>Done; <see cref="FolderInUse"/> when another program holds it.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder is not ours to write.</exception>
    public Result Take()
    {
        try
        {
            held ??= new(settings.Hold, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return Result.Done;
        }
        catch (IOException taken) when (IsShared(taken))
        {
            return new FolderInUse(settings.Folder);
        }
    }

    public void LetGo()
    {
        held?.Dispose();
        held = null;
    }

    public void Dispose() => LetGo();

    // EAGAIN of Linux and of macOS, and the sharing violation of Windows.
    private static bool IsShared(IOException fault) => fault.HResult is 11 or 35 or unchecked((int)0x80070020);
}

/// <summary>Another portal serves from this data folder.</summary>
public sealed record FolderInUse(string Folder) : Refusal;
