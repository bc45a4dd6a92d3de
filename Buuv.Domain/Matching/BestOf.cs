using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Buuv.Domain.Matching;

/// <summary>Keeps the best of many: by band of the score, and within it by what is fair. The worst that is kept stands on top of a heap,
/// so that most of the others are looked at once.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class BestOf(Vraag vraag, int most)
{
    private readonly List<Place> heap = [];

    public void Add(Helper helper, in Between between, int score, bool hasHour)
    {
        if (heap.Count < most)
        {
            heap.Add(PlaceOf(helper, between, score, hasHour));
            Rise(heap.Count - 1);
        }
        else if (most > 0 && score / Ranking.Band >= heap[0].Band && PlaceOf(helper, between, score, hasHour) is var place
            && Compare(place, heap[0]) < 0)
        {
            heap[0] = place;
            Sink();
        }
    }

    /// <summary>Best first.</summary>
    public IReadOnlyList<Ranked> InOrder()
    {
        heap.Sort(Compare);
        return [.. heap.Select(place => new Ranked(place.Helper, place.Between, place.Score, []))];
    }

    private Place PlaceOf(Helper helper, in Between between, int score, bool hasHour) => new(helper, between, score, hasHour)
    {
        AskedAt = helper.AskedAt ?? DateTime.MinValue,
        HelpedAt = helper.HelpedAt ?? DateTime.MinValue,
        IsNear = helper.Neighbourhood == vraag.Neighbourhood,
    };

    // Below zero when the first comes first.
    private int Compare(Place one, Place other)
    {
        var order = other.Band.CompareTo(one.Band);
        if (order == 0) order = other.HasHour.CompareTo(one.HasHour);
        if (order == 0) order = one.AskedAt.CompareTo(other.AskedAt);
        if (order == 0) order = one.HelpedAt.CompareTo(other.HelpedAt);
        if (order == 0) order = one.Between.HaveMet.CompareTo(other.Between.HaveMet);
        if (order == 0) order = one.IsNear.CompareTo(other.IsNear);
        return order != 0 ? order : DrawOf(one).CompareTo(DrawOf(other));
    }

    private void Rise(int at)
    {
        for (var parent = (at - 1) / 2; at > 0 && Compare(heap[at], heap[parent]) > 0; at = parent, parent = (at - 1) / 2)
            (heap[at], heap[parent]) = (heap[parent], heap[at]);
    }

    private void Sink()
    {
        for (var at = 0; 2 * at + 1 < heap.Count;)
        {
            var child = 2 * at + 1;
            if (child + 1 < heap.Count && Compare(heap[child + 1], heap[child]) > 0) child++;
            if (Compare(heap[child], heap[at]) <= 0) return;
            (heap[at], heap[child]) = (heap[child], heap[at]);
            at = child;
        }
    }

    // Only those who are alike in all else draw: the same on every machine, and for nobody always the first.
    private ulong DrawOf(Place place) => place.Draw ??= DrawOf(vraag.Id, place.Helper.Id);

    private static ulong DrawOf(PostId post, ResidentId helper)
    {
        Span<byte> both = stackalloc byte[32], hash = stackalloc byte[SHA256.HashSizeInBytes];
        post.Value.TryWriteBytes(both, bigEndian: true, out _);
        helper.Value.TryWriteBytes(both[16..], bigEndian: true, out _);
        SHA256.HashData(both, hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }

    private sealed class Place(Helper helper, Between between, int score, bool hasHour)
    {
        public Helper Helper { get; } = helper;

        public Between Between { get; } = between;

        public int Score { get; } = score;

        public int Band { get; } = score / Ranking.Band;

        public bool HasHour { get; } = hasHour;

        public required DateTime AskedAt { get; init; }

        public required DateTime HelpedAt { get; init; }

        public required bool IsNear { get; init; }

        public ulong? Draw { get; set; }
    }
}
