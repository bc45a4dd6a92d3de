using Buuv.Domain;
using Buuv.Portal.Features.Phone.CallBacks;
using Buuv.Portal.Features.Phone.Callers;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Undo;
using Buuv.Portal.Platform.Workplace;

namespace Buuv.Portal.Features.Phone;

public static class PhoneFeature
{
    public static void AddPhone(this IServiceCollection services)
    {
        services.AddSingleton<WorkClaims<ResidentId>>();
        services.AddSingleton<CallerCommands>();
        services.AddSingleton<CallerQueries>();
        services.AddSingleton<CallLog>();
        services.AddSingleton<HelperSuggestions>();
        services.AddSingleton<CallerInvitations>();
        services.AddSingleton<CallerLinks>();
        services.AddSingleton<PhoneScripts>();
        services.AddSingleton<SpokenAnswer>();
        services.AddSingleton<CallBackCommands>();
        services.AddSingleton<CallBackQueries>();
        services.AddSingleton<TextReplies>();
        services.AddSingleton<IWorkQueue, CallBackQueue>();
        services.AddSingleton<IWorkSearch, CallerSearch>();
        services.AddSingleton<IUndoHandler, PhoneUndo>();
    }

    public static void MapPhone(this IEndpointRouteBuilder app) => app.MapTextReplies();
}
