using Buuv.Domain;
using Buuv.Domain.Events;

namespace Buuv.Portal.Platform.Persistence.Audit;

/// <summary>That a member of staff took something along as a file: one way for every list.</summary>
/// <param name="Kind">Whether it was a list or figures.</param>
/// <param name="What">Which one, in words for the audit; nobody's name.</param>
/// <param name="By">Account of who took it.</param>
public sealed record ExportNote(DomainEventKind Kind, string What, Guid By)
{
    /// <summary>Makes the file once it is in the audit that it is taken along; what cannot be noted is not made.</summary>
    /// <param name="now">UTC.</param>
    public async Task<Result<TFile>> TakeAlongAsync<TFile>(WriteGate gate, DateTime now, Func<TFile> make, CancellationToken cancel)
    {
        var noted = await gate.WriteAsync(db =>
        {
            db.DomainEvents.Add(new(Kind, now) { What = What, EnteredById = By });
            return Task.FromResult(Result.Done);
        }, cancel);
        return noted.IsDone ? make() : noted.Refusal;
    }
}
