using Buuv.Portal.Features.Care.Cases;
using Buuv.Portal.Features.Care.Concerns;
using Buuv.Portal.Features.Care.Keys;
using Buuv.Portal.Features.Care.Referrals;
using Buuv.Portal.Features.Care.Splits;
using Buuv.Portal.Features.Care.Timeline;
using Buuv.Portal.Features.Care.Volunteers;
using Buuv.Portal.Platform.Jobs;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Undo;
using Buuv.Portal.Platform.Workplace;

namespace Buuv.Portal.Features.Care;

public static class CareFeature
{
    public static void AddCare(this IServiceCollection services)
    {
        services.AddSingleton<CaseKeys>();
        services.AddSingleton<ICaseSealing>(provider => provider.GetRequiredService<CaseKeys>());
        services.AddJob<CaseKeys>("give the casebook a new key", TimeSpan.FromDays(1), keys => keys.RotateWhenOldAsync);
        services.AddSingleton<CaseFiles>();
        services.AddSingleton<CaseIntakes>();
        services.AddSingleton<CaseCommands>();
        services.AddSingleton<CaseReferrals>();
        services.AddSingleton<CaseOpenings>();
        services.AddSingleton<CasePeople>();
        services.AddSingleton<CaseSplits>();
        services.AddSingleton<ConcernCommands>();
        services.AddSingleton<VolunteerRegister>();
        services.AddSingleton<IWorkQueue, ConcernQueue>();
        services.AddSingleton<IWorkQueue, CaseQueue>();
        services.AddSingleton<IWorkQueue, ReferralQueue>();
        services.AddSingleton<IWorkSearch, CaseSearch>();
        services.AddSingleton<IUndoHandler, CaseUndo>();
    }
}
