using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Neighbourhoods;

namespace Buuv.Portal.Features.Partners;

/// <summary>What the referrer tells about a person. Kept as typed.</summary>
public sealed class ReferForm
{
    public Guid Command { get; set; }

    /// <summary>Name, organisation and contact details of the referrer.</summary>
    public string? Referrer { get; set; }

    public string? Subject { get; set; }

    public string? Text { get; set; }

    public string? Name { get; set; }

    public string? Contact { get; set; }

    /// <summary>Slug of the neighbourhood.</summary>
    public string? Neighbourhood { get; set; }

    public bool Agreed { get; set; }

    /// <summary>The first required field that is empty; null when all are filled in.</summary>
    public string? Missing =>
        new (string Field, string? Typed)[]
        {
            (nameof(Referrer), Referrer),
            (nameof(Subject), Subject),
            (nameof(Name), Name),
            (nameof(Contact), Contact),
        }
            .FirstOrDefault(line => !TidyText.IsReadable(TidyText.Line(line.Typed)))
            .Field;

    public CaseIntake Intake(NeighbourhoodCode home, string consent) => new(CaseSource.Referral, home, $"{Subject}\n{Text}")
    {
        Who = $"{Name}\n{Contact}", From = Referrer, Agreed = Agreed, Consent = consent,
    };
}
