using System.Buffers.Text;
using System.Security.Cryptography;
using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Settings;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Boards.Rounds;

/// <summary>What stands in the link on the edge of a sheet.</summary>
/// <param name="LastDay">The Sunday the sheet comes down.</param>
public sealed record CheckLink(NoticeBoardId Board, DateOnly LastDay)
{
    /// <summary>The sheet it was printed on should have come down.</summary>
    public bool IsOld(DateOnly today) => today > LastDay;
}

/// <summary>Makes and reads the link by which a caretaker says, without signing in, whether a sheet still hangs. It opens nothing else. The same board and week give
/// the same link, so that a sheet printed twice is the same.</summary>
public sealed class CheckLinks(SecretKey key, IOptions<PortalSettings> settings)
{
    private const int BoardBytes = 16;
    private const int DayBytes = 4;

    // 128 bits of the keyed hash: too many to guess, few enough for a code that scans well.
    private const int SealBytes = 16;

    public string AddressFor(NoticeBoardId board, PosterWeek week) => $"{settings.Value.PublicAddress.TrimEnd('/')}/bord/{TokenFor(board, week)}";

    public string TokenFor(NoticeBoardId board, PosterWeek week)
    {
        byte[] about = [.. board.Value.ToByteArray(), .. BitConverter.GetBytes(week.LastDay.DayNumber)];
        return Base64Url.EncodeToString([.. about, .. Seal(about)]);
    }

    /// <returns>Null for a link we never made.</returns>
    public CheckLink? Read(string? token)
    {
        if (token is null || !Base64Url.IsValid(token)) return null;
        var bytes = Base64Url.DecodeFromChars(token);
        if (bytes.Length != BoardBytes + DayBytes + SealBytes) return null;
        var about = bytes[..^SealBytes];
        return CryptographicOperations.FixedTimeEquals(bytes.AsSpan(about.Length), Seal(about))
            ? new(new NoticeBoardId(new Guid(about[..BoardBytes])), DateOnly.FromDayNumber(BitConverter.ToInt32(about, BoardBytes)))
            : null;
    }

    private byte[] Seal(byte[] about) => key.Hash("board-check", Convert.ToHexString(about))[..SealBytes];
}
