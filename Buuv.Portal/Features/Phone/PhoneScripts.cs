using Buuv.Domain;
using Buuv.Domain.Phone;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Phone;

/// <summary>Words for volunteers at the phone: ours to begin with, the organisation's own once the admin writes them.</summary>
public sealed class PhoneScripts(IDbContextFactory<BuuvDb> reading, WriteGate gate)
{
    /// <summary>All situations in order, with the words for this language.</summary>
    public async Task<IReadOnlyDictionary<CallSituation, string>> AllAsync(string language)
    {
        await using var db = await reading.CreateDbContextAsync();
        var own = await db
            .PhoneScripts.Where(script => script.Language == language)
            .ToDictionaryAsync(script => script.Situation, script => script.Text);
        return Enum.GetValues<CallSituation>()
            .ToDictionary(situation => situation, situation => own.GetValueOrDefault(situation) ?? Ours(situation));
    }

    /// <summary>Writes one script; an empty one brings ours back.</summary>
    public Task<Result> RewriteAsync(StaffActor actor, CallSituation situation, string language, string? text) =>
        gate.WriteAsync(async db =>
        {
            if (!actor.May(Permission.RunPortal))
                return new NotAllowed();
            if (!situation.IsKnown || !ReaderPreferences.Languages.Contains(language))
                return new NotFound();
            var own = await db.PhoneScripts.FindAsync(situation, language);
            if (string.IsNullOrWhiteSpace(text))
            {
                if (own is not null)
                    db.Remove(own);
                return Result.Done;
            }
            if (own is null)
                db.Add(own = new(situation, language, ""));
            return own.Rewrite(text);
        });

    public static string NameOf(CallSituation situation) => Find($"Situation_{situation}");

    private static string Ours(CallSituation situation) => Find($"Script_{situation}");

    private static string Find(string key) =>
        PhoneText.ResourceManager.GetString(key, PhoneText.Culture) ?? throw new InvalidOperationException($"No text for {key}");
}
