using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;

namespace Buuv.Portal.Features.Demo.Desks;

/// <summary>Writes one case file, step by step, as its broker would.</summary>
internal sealed class CaseStory
{
    private const string Agreed = "Ik schrijf dit op voor de sociaal makelaar. Die leest het en belt je. Is dat goed?";

    private readonly DemoOffice office;
    private readonly CaseFile file;
    private CaseWorker? broker;

    private CaseStory(DemoOffice office, CaseIntake intake, DateTime at)
    {
        this.office = office;
        file = office.Town.Keep(CaseFile.Open(Id.New<CaseFileId>(), intake, office.Seal, at).Value);
    }

    public CaseFile File => file;

    /// <summary>A resident asked it, at the phone or by themselves.</summary>
    /// <param name="heardBy">Who wrote it down; null when they did it themselves.</param>
    public static CaseStory Of(DemoOffice office, Resident person, CaseSource source, string? heardBy, DateTime at, string asked)
    {
        var by = heardBy is null ? null : office.By(heardBy);
        office.Town.Keep(new Consent(person.Id, Agreed, by is null ? ConsentDoor.Web : ConsentDoor.Phone, at, by?.Who));
        return new(office, new(source, person.Neighbourhood, asked)
        {
            ResidentId = person.Id, EnteredBy = by, Agreed = true, Consent = Agreed,
        }, at);
    }

    /// <summary>An organisation handed in somebody who does not take part.</summary>
    public static CaseStory HandedIn(DemoOffice office, NeighbourhoodCode where, string who, string from, DateTime at, string asked) =>
        new(office, new(CaseSource.Referral, where, asked)
        {
            Who = who, From = from, HandedInById = office.Partner.Id, Agreed = true, Consent = "De persoon weet dit en vindt het goed.",
        }, at);

    /// <summary>A moderator took a post off the board.</summary>
    public static CaseStory OfPost(DemoOffice office, Post post, string moderator, string why, DateTime at) =>
        new(office, new(CaseSource.Post, post.Neighbourhood, $"{post.Text.Title}\n{post.Text.Details}")
        {
            ResidentId = post.AuthorId,
            SourcePostId = post.Id,
            Reason = why,
            EnteredBy = new(Deputy.Professional, office.Account(moderator), moderator),
        }, at);

    public CaseStory TakenBy(string name, DateTime at)
    {
        broker = office.Worker(name);
        DemoOffice.Do(file.Take(broker, at));
        return this;
    }

    public CaseStory Step(int workdaysAgo, string words, CaseStepKind kind = CaseStepKind.Other)
    {
        var day = DateOnly.FromDateTime(office.Workday(workdaysAgo, 12));
        DemoOffice.Do(file.Note(Id.New<CaseStepId>(), broker!, day, words, office.Seal, kind));
        return this;
    }

    public CaseStory Appointment(DateTime when, string what)
    {
        DemoOffice.Do(file.Plan(broker!, when, what, office.Seal));
        return this;
    }

    public CaseStory With(TrainedVolunteer volunteer)
    {
        DemoOffice.Do(file.GoWith(broker!, volunteer, office.Today));
        return this;
    }

    public CaseStory Refer(DateTime at, string words)
    {
        DemoOffice.Do(file.Refer(Id.New<ReferralId>(), broker!, office.Partner, words, agreed: true, office.Seal, at));
        return this;
    }

    public CaseStory Accepted(DateTime at, string words)
    {
        DemoOffice.Do(file.Accept(file.AtPartner!.Id, office.Partner.Id, office.Worker("Fenna"), words, office.Seal, at));
        return this;
    }

    public CaseStory Returned(DateTime at, string words)
    {
        DemoOffice.Do(file.Return(file.AtPartner!.Id, office.Partner.Id, office.Worker("Fenna"), words, office.Seal, at));
        return this;
    }

    public CaseStory Cut(Post post)
    {
        DemoOffice.Do(file.Split(broker!, post.Id, post.PlacedAt));
        return this;
    }

    public void Closed(CaseOutcome outcome, DateTime at, string words) =>
        DemoOffice.Do(file.Close(broker!, outcome, words, office.Seal, at));
}
