namespace Buuv.Portal.Features.Accounts.SetUp;

/// <summary>The steps from an empty folder to a Buuv that residents can use, in their order. The second factor comes before the town:
/// what changes the installation asks for both factors, also on the first day.</summary>
public enum SetUpStep
{
    You,
    SecondStep,
    Town,
    Phone,
    Mail,
    Board,
}

/// <summary>What a step is called and where it is done.</summary>
public static class SetUpStepWords
{
    public const string Town = "/beheer/plaatsen";

    public static string Name(this SetUpStep step) => step switch
    {
        SetUpStep.You => AccountsText.SetUpYou,
        SetUpStep.SecondStep => AccountsText.SetUpSecondStep,
        SetUpStep.Town => AccountsText.SetUpTown,
        SetUpStep.Phone => AccountsText.SetUpPhone,
        SetUpStep.Mail => AccountsText.SetUpMail,
        _ => AccountsText.SetUpBoard,
    };

    /// <summary>Null for what is done once, by a link or a code.</summary>
    public static string? Address(this SetUpStep step) => step switch
    {
        SetUpStep.Town => Town,
        SetUpStep.Phone => "/beheer/telefoon",
        SetUpStep.Mail => "/beheer/mail",
        SetUpStep.Board => "/prikborden/nieuw",
        _ => null,
    };
}
