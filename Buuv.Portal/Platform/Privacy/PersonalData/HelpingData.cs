using Buuv.Domain;
using Buuv.Domain.Matching;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Privacy.PersonalData;

/// <summary>What somebody told about helping.</summary>
internal sealed class HelpingData : PersonalDataSet
{
    public override string Name => "helping";

    public override IReadOnlyList<Type> Tables => [typeof(HelperProfile)];

    public override IReadOnlyList<string> Holds => ["HelperProfile.Skills"];

    public override async Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who) =>
        await db.HelperProfiles.FirstOrDefaultAsync(profile => profile.Id == who) is not { } told
            ? []
            :
            [
                new(
                    null,
                    null,
                    new(Fact.AskedSince, told.AskMeSince),
                    new(Fact.Category, told.Can.All.ToArray() is { Length: > 0 } liked ? liked : null),
                    new(Fact.CanDo, told.Skills.Count > 0 ? string.Join(", ", told.Skills) : null),
                    new(Fact.Anything, told.Anything),
                    new(Fact.FreeTimes, told.Times.IsTold ? told.Times.Parts.ToArray() : null),
                    new(Fact.HowFar, told.HowFar),
                    new(Fact.PerWeek, told.PerWeek),
                    new(Fact.HourUntil, told.HourUntil),
                    new(Fact.NotBefore, told.NotBefore)
                ),
            ];

    public override Task StopAsync(ErasureRequest stopping) =>
        stopping.Db.HelperProfiles.Where(profile => profile.Id == stopping.Who).ExecuteDeleteAsync();
}
