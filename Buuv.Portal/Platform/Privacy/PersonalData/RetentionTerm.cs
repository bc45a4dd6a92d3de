using System.Linq.Expressions;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Privacy.PersonalData;

/// <summary>How long a kind of record is kept, and what happens to what is over.</summary>
/// <param name="Days">Unless the settings say otherwise.</param>
/// <param name="Fleeting">Turns over within days, so it is looked at often.</param>
public abstract record RetentionTerm(int Days, bool Fleeting)
{
    /// <summary>How many there are, how many of them from before this moment, and when the oldest of those is from.</summary>
    public abstract Task<(int All, int Over, DateTime? Oldest)> CountAsync(BuuvDb db, DateTime before, CancellationToken cancel);

    /// <returns>How many were purged.</returns>
    public abstract Task<int> PurgeAsync(BuuvDb db, DateTime before, CancellationToken cancel);
}

/// <param name="Kept">What is counted: not what was purged before and left a trace.</param>
/// <param name="At">The moment from which the days count.</param>
public sealed record RetentionTerm<T>(int Days, Func<BuuvDb, IQueryable<T>> Kept, Expression<Func<T, DateTime>> At, bool Fleeting = false)
    : RetentionTerm(Days, Fleeting)
    where T : class
{
    /// <summary>What is done with what is over; without it, it is deleted.</summary>
    public Func<IQueryable<T>, CancellationToken, Task<int>> Purge { get; init; } = (rows, cancel) => rows.ExecuteDeleteAsync(cancel);

    public override async Task<(int All, int Over, DateTime? Oldest)> CountAsync(BuuvDb db, DateTime before, CancellationToken cancel)
    {
        var over = Over(db, before);
        var count = await over.CountAsync(cancel);
        return (await Kept(db).CountAsync(cancel), count, count == 0 ? null : await over.MinAsync(At, cancel));
    }

    public override Task<int> PurgeAsync(BuuvDb db, DateTime before, CancellationToken cancel) => Purge(Over(db, before), cancel);

    private IQueryable<T> Over(BuuvDb db, DateTime before) =>
        Kept(db)
            .Where(
                Expression.Lambda<Func<T, bool>>(
                    Expression.LessThan(At.Body, ((Expression<Func<DateTime>>)(() => before)).Body),
                    At.Parameters
                )
            );
}
