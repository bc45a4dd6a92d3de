using System.Globalization;
using System.Reflection;
using System.Security.Claims;
using System.Text;
using Buuv.Domain;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.Matching.Profiles;
using Buuv.Portal.Features.OnBehalf;
using Buuv.Portal.Features.OwnData;
using Buuv.Portal.Platform.Identity;

namespace Buuv.Tests.Architecture.Matrix;

/// <summary>Every command and query that asks who somebody is × every role, in its own place and in another × own, matched, entered for,
/// other, other town.
/// The table of <see cref="Rights"/> is what we expect; what the commands themselves do is what we find.</summary>
public sealed class MatrixTests(MatrixStreet street) : IClassFixture<MatrixStreet>
{
    // Why a method that takes somebody is no row: it decides nothing about what they may see or do.
    private static readonly Dictionary<string, string> NoRow = new()
    {
        ["AbandonedForms.Take"] = "Gives somebody back what they typed themselves: only the same account finds it.",
        ["PlaceFlow.IsForAsync"] = "Compares an address in a form with those of who is signed in.",
        ["ResidentAccounts.OwnsAsync"] = "Compares an address with those of who is signed in.",
        ["MembershipCommands.JoinAsync"] = "everybody types a code for themselves; for a caller by Deputies",
        ["MembershipQueries.MemberSinceAsync"] = "one's own, or of a caller whose card was opened",
        ["PostCommands.PlaceAsync"] = "everybody places for themselves; who places for another comes by Deputies",
        ["PlaceFlow.FinishAsync"] = "the same, by the steps",
        ["PlaceFlow.ChangeAsync"] = "reads the form; PostCommands.ChangeAsync, which it calls, has a row",
        ["ConversationCommands.RespondAsync"] = "everybody answers a note that hangs",
        ["ConversationCommands.TakeBackAsync"] = "one's own answer: tried below",
        ["ConversationQueries.AboutAsync"] = "the id of one's own talk",
        ["ConversationQueries.OfAsync"] = "one's own list",
        ["BlockCommands.PutAsync"] = "everybody blocks for themselves; a talk of others is not found",
        ["BlockCommands.LiftAsync"] = "one's own block",
        ["BlockQueries.OfAsync"] = "one's own list",
        ["BlockQueries.MetAsync"] = "one's own list",
        ["BlockQueries.NameAsync"] = "a name that the reader sees there anyway",
        ["AmbassadorQueries.CandidatesAsync"] = "beside a note of the desk, which looked; the reader is who does not see everybody",
        ["UndoCommands.UndoAsync"] = "one's own deed, as long as the duty for it stands: tried in UndoTests of each desk",
        ["UndoQueries.OfAsync"] = "one's own list",
        ["UndoQueries.LastAsync"] = "one's own",
        ["IUndoHandler.DescribeAsync"] = "names of one's own deeds; without the duty there is none: tried in the UndoTests of each desk",
        ["PhoneUndo.DescribeAsync"] = "the same",
        ["ModerationUndo.DescribeAsync"] = "the same",
        ["OfflineQueries.NeighbourhoodsOf"] = "names of neighbourhoods, for who has a duty there",
        ["CaseUndo.DescribeAsync"] = "the same, without a name",
        ["PrintJobs.Of"] = "one's own print",
        ["PrintJobs.Start"] = "prints what a command already allowed",
        ["PrintJobs.Forget"] = "one's own print",
        ["BoardDeskQueries.TownsOf"] = "names of municipalities, for who has a duty there",
        ["IUndoHandler.UndoAsync"] = "by UndoCommands only; each desk looks again, tried in its UndoTests",
        ["PhoneUndo.UndoAsync"] = "the same",
        ["ModerationUndo.UndoAsync"] = "the same",
        ["CaseUndo.UndoAsync"] = "the same",
        ["PromiseUndo.UndoAsync"] = "the same",
        ["PromiseUndo.DescribeAsync"] = "number and title of a request that the actor noted, where they still work",
        ["PromiseList.Begin"] = "which part of their own list somebody sees first",
        ["MorningQueries.OfAsync"] = "where the actor invites: MorningSheetTests",
        ["MediationQueries.OfTalkAsync"] = "for the two of a talk: MediationTests",
        ["MediationQueue.WaitingAsync"] = "what MediationQueries lists",
        ["MediationQueue.OwnAsync"] = "what MediationQueries lists, of the actor's own",
        ["HelperRanking.OverrulableAsync"] = "asked in the transaction of a command",
        ["PostQueries.FeedAsync"] = "public; the reader is who does not see everybody",
        ["PostQueries.CountAsync"] = "the same",
        ["PostSearch.FindAsync"] = "the same",
        ["PostQueries.BehindNumberAsync"] = "the same",
        ["HelperSuggestions.PostsAsync"] = "the same, beside a form of the desk",
        ["CallBackQueries.IsHeldAsync"] = "yes or no, for the desk where CallBackCommands.SayBackAsync just looked",
        ["SignalContextLoader.RespondedTodayAsync"] = "asked in the transaction of a command",
        ["HelperRanking.WhyNotAsync"] = "asked in the transaction of a command",
        ["HeldPost.Of"] = "a command that waits",
        ["IWorkSearch.FindAsync"] = "the search of each feature, below",
        ["CallerSearch.FindAsync"] = "what CallerQueries finds",
        ["PostFinder.FindAsync"] = "public posts, where the actor works",
        ["BoardSearch.FindAsync"] = "public boards, for who prints them: WorkSearchTests",
        ["StaffPresence.Sit"] = "takes no more than a place at work",
        ["StaffPresence.ColleaguesOf"] = "who works in the same place: StaffPresenceTests",
        ["PhonePage.Of"] = "an address",
        ["IWorkQueue.WaitingAsync"] = "the queue of each feature, below",
        ["WaitingList.OwnAsync"] = "asks each queue, below",
        ["CaseFiles.OwnAsync"] = "files that the actor looks after: WaitingWorkTests",
        ["IDemoStaff.AcceptAsync"] = "fills a made-up town; refused in Production",
        ["DemoStaff.AcceptAsync"] = "fills a made-up town; refused in Production",
        ["DemoOffice.Person"] = "fills a made-up town; refused in Production",
        ["DemoOffice.IsCast"] = "fills a made-up town; refused in Production",
        ["IWorkQueue.OwnAsync"] = "what the actor took on, below",
        ["CaseQueue.OwnAsync"] = "what CaseFiles lists of the actor's own",
        ["ConcernQueue.OwnAsync"] = "what ConcernCommands lists of the actor's own",
        ["ConcernCommands.OwnAsync"] = "concerns that the actor looks into: WaitingWorkTests",
        ["CallBackQueue.OwnAsync"] = "what CallerQueries shows, of the actor's own",
        ["ReferralQueue.WaitingAsync"] = "what CaseFiles shows a partner",
        ["PosterQueue.WaitingAsync"] = "boards that the actor prints: WaitingWorkTests",
        ["PromiseQueue.WaitingAsync"] = "what BrokerQueries lists",
        ["HelperLoadQueue.WaitingAsync"] = "names of one's own place, for brokers: HelperLoadQueueTests",
        ["CallerInvitations.OfAsync"] = "a resident actor was checked when Deputies made it",
        ["PassingOn.PassAsync"] = "everybody passes a vraag on that they may see: PassingOnTests",
        ["PassingOn.FindAsync"] = "who has the link; the reader is who does not see everybody",
        ["CallerLinks.TextAsync"] = "a resident actor was checked when Deputies made it, and passed it on: PassingOnTests",
        ["CallBackQueue.WaitingAsync"] = "what CallBackQueries shows",
        ["ReviewQueue.WaitingAsync"] = "what ReviewQueries shows",
        ["CaseQueue.WaitingAsync"] = "what CaseFiles lists",
        ["HouseVolunteerQueue.WaitingAsync"] = "what HouseVolunteerQueries shows",
        ["HouseVolunteerQueries.CountAsync"] = "numbers of one's own place, beside the list",
        ["HouseVolunteerQueries.Areas"] = "the areas of one's own duty",
        ["HouseVolunteerApplications.ApplyAsync"] = "everybody applies for themselves, for a caller by Deputies: HouseVolunteerTests",
        ["HouseVolunteerApplications.NameOfAsync"] = "a resident actor was checked when Deputies made it",
        ["ConcernQueue.WaitingAsync"] = "what ConcernCommands lists",
        ["BoardQueue.WaitingAsync"] = "boards that they print, see WaitingWorkTests",
        ["UnansweredQueue.WaitingAsync"] = "posts that are public; those where they may invite, see WaitingWorkTests",
        ["WaitingList.OfAsync"] = "what the queues of the features show",
        ["FigureQueries.TownsOf"] = "the towns of one's own duty",
        ["FigureQueries.ChosenAsync"] = "what the address says, among the towns of one's own duty",
        ["WorkplaceQueries.FoundTodayAsync"] = "subjects and places, never whose, where they work",
        ["Screener.HoldsAsync"] = "looks at what a command places; the command asks whether they may",
        ["HelperProfileCommands.TellAsync"] = "one's own, or at the desk with the caller on the line: a deputy is tried below",
        ["HelperProfileCommands.HaveTimeAsync"] = "the same",
        ["HelperProfileCommands.EndTimeAsync"] = "the same",
        ["HelperProfileCommands.RestUntilAsync"] = "the same",
        ["HelperProfileCommands.EndRestAsync"] = "the same",
        ["HelperProfileQueries.OfAsync"] = "the same",
        ["OwnDataQueries.OfAsync"] = "one's own, or by a resident actor whom Deputies made and who is no deputy: tried below",
        ["OwnDataCommands.StopAsync"] = "the same",
        ["Corrections.BeginAsync"] = "the same",
        ["Corrections.CorrectAsync"] = "the same",
        ["Erasure.EraseAsync"] = "OwnDataCommands.StopAsync looked first",
        ["PersonalDataSet.ReadAsync"] = "OwnDataQueries.OfAsync looked first",
        ["PersonalDataSet.ReadAtDeskAsync"] = "the same",
        ["MineQueries.FindAsync"] = "one's own page",
        ["PostQueries.OfAuthorAsync"] = "the author is given by a page that looked who reads",
        ["PostQueries.ClosedOfAuthorAsync"] = "the same",
        ["PostQueries.HadContactAsync"] = "yes or no, to one of the two",
        ["OnBehalfQueries.OfAsync"] = "one's own list",
        ["OnBehalfCommands.BeginAsync"] = "everybody begins for somebody who agrees",
        ["ConcernCommands.ReportedAsync"] = "one's own list",
        ["Deputies.NameAsync"] = "gives nothing to who is no deputy; see ForAsync",
        ["CallerCommands.AgreeAsync"] = "a resident actor was checked when Deputies made it",
        ["CallerCommands.EndDeputyAsync"] = "the same",
        ["CallerCommands.KeepInsideAsync"] = "the same",
        ["CaseCommands.ColleaguesAsync"] = "names of brokers, for a broker; gives nobody to others",
        ["ConcernCommands.RaiseAboutPlaceAsync"] = "everybody who is signed in reports a place; for a caller by Deputies",
        ["VolunteerRegister.Municipalities"] = "the towns of one's own duty",
        ["CaseIntakes.KeepAsync"] = "a resident actor was checked when Deputies made it",
        ["PartnerQueries.OfAsync"] = "one's own organisations",
        ["WriterReviews.BehindAsync"] = "one's own words that wait",
        ["WriterReviews.OfAsync"] = "one's own list",
        ["WriterReviews.WaitingInAsync"] = "one's own words that wait",
        ["ReportCommands.OfNoteAsync"] = "anybody reports a note",
        ["CallRequests.AskAsync"] = "a resident actor was checked when Deputies made it; at the desk CallBackCommands asks",
        ["WorkClaims`1.Take"] = "shows colleagues who has what in front of them, opens nothing",
        ["WorkClaims`1.LetGo"] = "the same",
        ["WorkClaims`1.HeldByColleague"] = "the same",
        ["SignalContextLoader.HasReachedAsync"] = "asked in the transaction of a command",
        ["SuggestedHelpers.OfAsync"] = "beside a form or a note of a desk, which looked",
        ["PersonalQueries.PageAsync"] = "PersonalSheetCommands.MakeAsync looked first",
        ["CheckInLinks.TokenFor"] = "makes a link",
        ["OptOutLinks.TokenFor"] = "makes a link",
        ["OptOutLinks.AddressFor"] = "makes a link",
        ["PosterPress.PrintAsync"] = "posters are public; freezing is EditionCommands.PrintAsync",
        ["PosterPress.DrawAsync"] = "the same",
        ["Round.PlanAsync"] = "asks BoardRights per board",
        ["Passkeys.CreationOptionsAsync"] = "one's own account",
        ["Passkeys.AddAsync"] = "one's own account",
        ["Drafts.AdoptAsync"] = "of who signs in at this very moment, by AccountSignIn",
        ["StandingSessions.StandsAsync"] = "asks whether a session stands",
        ["StandingSessions.UseAsync"] = "the same",
        ["StandingSessions.Of"] = "the same",
        ["StandingSessions.OpenAsync"] = "AccountSignIn looked first",
        ["StandingSessions.EndAsync"] = "one's own session",
        ["StandingSessions.EndAllAsync"] = "one's own sessions",
    };

    [Fact]
    public async Task Every_cell_is_as_the_table_of_rights_says()
    {
        var (log, cells, findings) = (new StringBuilder(), 0, new List<string>());
        foreach (var row in StaffRows.All)
        foreach (var (actor, scope) in Staff())
        {
            var may =
                Rights.RolesFor(row.Permission).Contains(actor.Duties.FirstOrDefault().Role)
                && actor.Duties.Count > 0
                && Rights.Allows(row.Permission, scope);
            Look($"{row.Command} × {Who(actor)} × {scope}", may, await row.Do(street, actor));
        }
        foreach (var row in ResidentRows.All)
        foreach (var relation in new[] { Relation.Own, Relation.Matched, Relation.EnteredFor, Relation.Other, Relation.OtherMunicipality })
            Look(
                $"{row.Command} × resident × {relation}",
                Rights.Allows(row.Permission, relation),
                await row.Do(street, await NeighbourAsync(relation))
            );

        TestContext.Current.TestOutputHelper?.WriteLine($"{log}{cells} cells");
        Assert.True(cells > 700, $"{cells} cells");
        Findings.None(findings);

        void Look(string cell, bool may, Refusal? refusal)
        {
            cells++;
            var denied = refusal is NotAllowed or NotFound;
            if (denied)
                log.AppendLine(CultureInfo.InvariantCulture, $"denied: {cell}");
            if (denied == may || (may && refusal is not null))
                findings.Add($"{cell}: {(may ? "may" : "may not")}, and was answered {refusal?.GetType().Name ?? "yes"}");
        }
    }

    [Fact]
    public async Task An_answer_is_taken_back_by_who_gave_it()
    {
        foreach (var who in new[] { street.Ria, street.Samer, street.Jan })
            Assert.IsType<NotAllowed>((await street.Get<ConversationCommands>().TakeBackAsync(new(who), await street.TalkAsync())).Refusal);
        Assert.Null((await street.Get<ConversationCommands>().TakeBackAsync(new(street.Youssef), await street.TalkAsync())).Refusal);
    }

    [Fact]
    public async Task Whoever_arranges_things_for_somebody_does_not_read_or_end_what_we_know_about_them()
    {
        var noor = (await NeighbourAsync(Relation.EnteredFor)).Actor;
        Assert.IsType<NotAllowed>((await street.Get<OwnDataQueries>().OfAsync(noor)).Refusal);
        Assert.IsType<NotAllowed>((await street.Get<HelperProfileCommands>().EndRestAsync(noor)).Refusal);
        Assert.Null(await street.Get<HelperProfileQueries>().OfAsync(noor));
        Assert.IsType<NotAllowed>((await street.WithAsync((OwnDataCommands own) => own.StopAsync(noor))).Refusal);
        Assert.Null(await street.WithAsync((Corrections own) => own.BeginAsync(noor)));
        Assert.Null(await street.Get<HelperProfileQueries>().OfAsync(noor));
        Assert.IsType<NotAllowed>((await street.Get<HelperProfileCommands>().HaveTimeAsync(noor, 1, "Ja.")).Refusal);
        Assert.IsType<NotAllowed>((await street.Get<HelperProfileCommands>().EndRestAsync(noor)).Refusal);
    }

    [Fact]
    public async Task Whoever_arranges_things_for_somebody_does_not_do_so_for_a_third()
    {
        var noor = (await NeighbourAsync(Relation.EnteredFor)).Actor;
        Assert.Equal((street.Ria, street.Noor.Value), (noor.PersonId, noor.Id));
        Assert.IsType<NotFound>((await street.Get<Deputies>().ForAsync(noor, street.Ria)).Refusal);
        Assert.IsType<NotAllowed>((await street.Get<OnBehalfCommands>().BeginAsync(noor, new(), "Ja.")).Refusal);
        Assert.IsType<NotFound>((await street.Get<OnBehalfCommands>().EndAsync(noor, await street.ArrangementAsync())).Refusal);
    }

    [Fact]
    public void Every_command_that_asks_who_somebody_is_has_a_row()
    {
        var known = StaffRows.All.Select(row => row.Command).Concat(ResidentRows.All.Select(row => row.Command)).ToHashSet();
        var found = Asking().ToHashSet();
        Findings.None([
            .. found.Except(known).Except(NoRow.Keys).Select(name => $"no row: {name}"),
            .. known.Concat(NoRow.Keys).Except(found).Select(name => $"gone: {name}"),
            .. known.Intersect(NoRow.Keys).Select(name => $"twice: {name}"),
        ]);
    }

    [Fact]
    public void The_table_of_rights_is_the_one_that_was_agreed() => Assert.Equal(Agreed, Table());

    private const string Agreed = """
        TendPost: Own, EnteredFor
        DecideOnAnswer: Own, EnteredFor
        TakeBackAnswer: Own, EnteredFor
        Converse: Own, Matched, EnteredFor
        ReadConversation: Own, Matched
        MakeAppointment: Own, Matched
        CheckIn: Own, Matched
        AnswerInvitation: Own, InScope
        ArrangeFor: EnteredFor
        EndOnBehalf: Own, EnteredFor
        Appeal: Own
        ReportConversation: Own, Matched
        HandleOwnData: Own, InScope by Admin, CommunityWorker, Broker, AssistantBroker, PhoneVolunteer
        Volunteer: Own, InScope
        ServeCaller: InScope by Admin, CommunityWorker, Broker, AssistantBroker, PhoneVolunteer
        Invite: InScope by Admin, CommunityWorker, Broker, AssistantBroker, Ambassador
        KeepPromises: InScope by Broker, AssistantBroker
        PrintBoards: InScope by Admin, CommunityWorker, Ambassador
        TendBoards: InScope by Admin, CommunityWorker
        HandOutCodes: InScope by Admin, CommunityWorker, Ambassador
        VouchFor: InScope by Admin, CommunityWorker, Broker, AssistantBroker, Moderator, PhoneVolunteer
        KeepCases: InScope by Broker
        ReadCases: InScope by Broker, Partner
        AnswerReferrals: InScope by Partner
        MoveInward: InScope by Broker, Moderator
        SeeCasesOpened: InScope by Admin, Broker
        Moderate: InScope by Moderator
        EnterForClient: InScope by Partner
        TendVolunteers: InScope by Admin, CommunityWorker, Broker
        SeeFigures: InScope by Admin, Analyst
        RunPortal: InScope, OtherMunicipality by Admin
        """;

    private static string Table() => string.Join('\n', Enum.GetValues<Permission>().Select(permission =>
    {
        var relations = string.Join(", ", Enum.GetValues<Relation>().Where(relation => Rights.Allows(permission, relation)));
        var roles = string.Join(", ", Rights.RolesFor(permission).Order());
        return $"{permission}: {relations}{(roles.Length > 0 ? $" by {roles}" : null)}";
    }));

    private static IEnumerable<(StaffActor Actor, Relation Scope)> Staff()
    {
        foreach (var role in Enum.GetValues<StaffRole>())
        {
            yield return (Actor(new(role, MatrixStreet.Town)), Relation.InScope);
            yield return (Actor(new(role, MatrixStreet.OtherTown)), Relation.OtherMunicipality);
        }
        yield return (new("Nobody", []) { AccountId = Guid.NewGuid() }, Relation.Other);
    }

    private static StaffActor Actor(Duty duty) => new($"{duty.Role}", [duty]) { AccountId = Guid.NewGuid() };

    private static string Who(StaffActor actor) => actor.Duties.Count == 0 ? "no duty" : $"{actor.Duties[0].Role}";

    private async Task<Neighbour> NeighbourAsync(Relation relation)
    {
        if (relation == Relation.EnteredFor)
        {
            await street.ArrangementAsync();
            return new(relation, street.Noor, (await street.Get<Deputies>().ForAsync(new ResidentActor(street.Noor), street.Ria)).Value);
        }
        var who = relation switch
        {
            Relation.Own => street.Ria,
            Relation.Matched => street.Youssef,
            Relation.OtherMunicipality => street.Jan,
            _ => street.Samer,
        };
        return new(relation, who, new(who));
    }

    // Extension methods are asked about in the methods that call them.
    private static IEnumerable<string> Asking() =>
        from type in typeof(ResidentActor).Assembly.GetTypes()
        where type is { IsPublic: true, IsNested: false } && !(type.IsAbstract && type.IsSealed) && !typeof(Actor).IsAssignableFrom(type)
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where
            !method.IsSpecialName
            && !IsMadeByTheCompiler(method)
            && method.GetParameters().Any(parameter => IsSomebody(parameter.ParameterType))
        select $"{type.Name}.{method.Name}";

    private static bool IsSomebody(Type type) =>
        typeof(Actor).IsAssignableFrom(type)
        || type == typeof(ClaimsPrincipal)
        || (Nullable.GetUnderlyingType(type) ?? type) == typeof(ResidentId);

    private static bool IsMadeByTheCompiler(MethodInfo method) =>
        method.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute)) || method.Name is "Deconstruct" or "Equals";
}
