using System.Text.Json;
using System.Threading.RateLimiting;
using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Notifications;
using Buuv.Domain.Phone;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Screening;
using Buuv.Portal.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Posts.Placing;

/// <summary>Who has no mobile and no mail cannot be sent a code. They hand what they typed to the phone team, which rings them and finishes
/// it with them: it stands at the desk as a call that broke off.</summary>
public sealed class PhoneHandover(WriteGate gate, NeighbourhoodDirectory directory, TimeProvider clock) : IDisposable
{
    /// <summary>So many in a day for one client: each makes somebody of us ring a number that anybody may have typed.</summary>
    public const int PerDay = 3;

    private readonly PartitionedRateLimiter<ClientAddress> asked = PartitionedRateLimiter.Create<ClientAddress, ClientAddress>(client =>
        RateLimitPartition.GetFixedWindowLimiter(client, _ => new() { PermitLimit = PerDay, Window = TimeSpan.FromDays(1) }));

    /// <param name="draft">Id of the form: the same form twice is one call.</param>
    /// <returns>The promise to ring; or what is wrong with the form, or <see cref="AskedTooOften"/>.</returns>
    public async Task<Result<CallBackId>> TakeAsync(Guid draft, PostKind kind, PlaceForm form, ClientAddress client, string language)
    {
        var number = TypedPhone.From(form.Address);
        if (!number.IsDone) return number.Refusal;
        if (directory.Map.Find(form.Neighbourhood) is not { } home) return new NeighbourhoodMissing();
        var now = clock.GetUtcNow().UtcDateTime;
        var joined = Resident.Join(
            Id.New<ResidentId>(),
            new(form.FirstName, form.Alias, Reachability.Phone, null, number.Value, language),
            home.Code,
            now
        );
        if (!joined.IsDone)
            return joined.Refusal;
        return await gate.OnceAsync<CallBackId>(draft, async db =>
        {
            if (!asked.AttemptAcquire(client).IsAcquired) return new AskedTooOften();
            // Who answers that phone is asked for by name: a number may serve a household.
            var name = joined.Value.SearchName;
            var who = await db.Residents.FirstOrDefaultAsync(person =>
                person.Phone == number.Value && person.SearchName == name && person.StoppedAt == null
            );
            if (who is null)
            {
                db.Add(who = joined.Value);
                Screener.Joined(db, who, now);
            }
            var call = PhoneCall.PickUp(Id.New<PhoneCallId>(), Guid.Empty, "Web", now);
            if (call.With(who.Id).Refusal is { } refusal) return refusal;
            call.Keep(JsonSerializer.Serialize(new CallDraft(kind, form), StoredJson.Options));
            call.HangUp(CallOutcome.HungUp, now);
            var promise = CallBack.Promise(Id.New<CallBackId>(), new(who.Id, NotificationKind.Asked, $"asked:{draft}"), now);
            db.AddRange(call, promise);
            return promise.Id;
        });
    }

    public void Dispose() => asked.Dispose();
}

/// <summary>One client asked to be rung for many people already.</summary>
public sealed record AskedTooOften : Refusal;
