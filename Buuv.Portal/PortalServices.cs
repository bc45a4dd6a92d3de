using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Features.Admin;
using Buuv.Portal.Features.Ambassadors;
using Buuv.Portal.Features.Blocking;
using Buuv.Portal.Features.Boards;
using Buuv.Portal.Features.Care;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.Demo;
using Buuv.Portal.Features.Feed;
using Buuv.Portal.Features.Figures;
using Buuv.Portal.Features.Information;
using Buuv.Portal.Features.Matches;
using Buuv.Portal.Features.Matching;
using Buuv.Portal.Features.Membership;
using Buuv.Portal.Features.Moderation;
using Buuv.Portal.Features.Notifications;
using Buuv.Portal.Features.OnBehalf;
using Buuv.Portal.Features.OwnData;
using Buuv.Portal.Features.Partners;
using Buuv.Portal.Features.PersonalSheets;
using Buuv.Portal.Features.Phone;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Features.Residents;
using Buuv.Portal.Features.Workplace;
using Buuv.Portal.Platform.Circuits;
using Buuv.Portal.Platform.Events;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Jobs;
using Buuv.Portal.Platform.Matching;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Mud;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Printing;
using Buuv.Portal.Platform.Privacy;
using Buuv.Portal.Platform.Screening;
using Buuv.Portal.Platform.Settings;
using Buuv.Portal.Platform.Undo;

namespace Buuv.Portal;

public static class PortalServices
{
    /// <summary>Everything the portal is made of.</summary>
    public static void AddPortal(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSettings<PortalSettings>("Portal");
        services.AddPersistence(DataSettings.From(configuration, environment));
        services.AddNeighbourhoods();
        services.AddActors();
        services.AddEvents();
        services.AddJobs();
        services.AddPrivacy();
        services.AddHelperRanking();
        services.AddScreening();
        services.AddMessaging();
        services.AddUndo();
        services.AddPrinting();
        services.AddCircuits();
        services.AddMud();
        services.AddWeb(configuration);

        services.AddAccounts();
        services.AddNotifications();
        services.AddFeed();
        services.AddAdmin();
        services.AddPosts();
        services.AddConversations();
        services.AddMatches();
        services.AddResidents();
        services.AddBlocking();
        services.AddMembership();
        services.AddAmbassadors();
        services.AddMatching();
        services.AddInformation();
        services.AddBoards();
        services.AddPersonalSheets();
        services.AddPhone();
        services.AddCare();
        services.AddWorkplace();
        services.AddFigures();
        services.AddPartners();
        services.AddOnBehalf();
        services.AddModeration();
        services.AddOwnData();
        services.AddDemo();
        services.AddPages();
    }
}
