namespace Buuv.Portal.Platform.Ui;

/// <summary>The signs of the portal itself; the pictograms of posts are in <c>CategoryIcon</c>.</summary>
public enum IconName
{
    Neighbourhood,
    Request,
    Offer,
    Person,
    Phone,
    Back,
    Info,
    Done,
    Warning,
    Safe,
    Search,
    Calendar,
    Place,
    Print,
    Board,
    Talk,
    Chart,
}
