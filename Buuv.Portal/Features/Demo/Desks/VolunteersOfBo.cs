using Buuv.Domain;
using Buuv.Domain.Volunteering;

namespace Buuv.Portal.Features.Demo.Desks;

/// <summary>Neighbours who want to help run Buuv: just applied, too long ago, met or about to be, and in training.</summary>
public static class VolunteersOfBo
{
    private const string Place = "Huis van de Buurt De Kooi";

    public static void Fill(DemoOffice office)
    {
        var bo = new VolunteerGuide(office.Account("Bo"), "Bo");
        Apply(office, 40, VolunteerTask.Phone, "Ik was veertig jaar verpleegkundige en luister graag.", office.Now.AddDays(-9));
        Apply(office, 41, null, "Ik ben sinds kort met pensioen. Zeg maar waar ik nodig ben.", office.Now.AddHours(-20));
        var soon = Apply(office, 42, VolunteerTask.Boards, "Ik loop elke dag met de hond langs het winkelcentrum.", office.Workday(4, 11));
        DemoOffice.Do(soon.PlanTalk(bo, office.Ahead(2, 10, 30), Place, "Bo", office.Workday(3, 9)));
        var met = Apply(office, 43, VolunteerTask.Neighbourhood, "Iedereen in de Slaaghwijk kent mij wel.", office.Workday(9, 15));
        DemoOffice.Do(met.PlanTalk(bo, office.Workday(2, 14), Place, "Bo", office.Workday(8, 9)));
        var learns = Apply(office, 44, VolunteerTask.Matching, "Ik breng graag mensen bij elkaar.", office.Workday(14, 10));
        DemoOffice.Do(learns.PlanTalk(bo, office.Workday(11, 10), Place, "Saskia", office.Workday(13, 9)));
        DemoOffice.Do(learns.StartTraining(bo, VolunteerTask.Matching, office.Workday(10, 16)));
        var declined = Apply(office, 45, VolunteerTask.Phone, "Ik bel vooral graag 's nachts.", office.Workday(12, 12));
        DemoOffice.Do(declined.Decline(bo, "We bellen alleen overdag. Meehelpen bij de prikborden kan wel.", office.Workday(11, 9)));
    }

    private static HouseVolunteer Apply(DemoOffice office, int turn, VolunteerTask? wish, string words, DateTime at) =>
        office.Town.Keep(
            HouseVolunteer.Apply(Id.New<HouseVolunteerId>(), office.Somebody(turn), wish, words, null, at).Value
        );
}
