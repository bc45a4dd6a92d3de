using Buuv.Domain.Figures;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Mud;

namespace Buuv.Portal.Features.Figures;

/// <summary>What the analyst looks at.</summary>
public sealed record FigureScope(Municipality Town, FigureMonth Month);

/// <summary>What is chosen on the page of figures: all of it stands in the address.</summary>
/// <param name="IsOver">The month is over, so its parts are shown.</param>
public sealed record FigureChoices(FigureScope Scope, bool IsOver, GridChoices Grid)
{
    /// <summary>Names in the address.</summary>
    public const string MonthName = "periode", TownName = "gemeente";

    /// <summary>The values of the address that say all of this, also what was chosen by saying nothing.</summary>
    public IReadOnlyDictionary<string, object?> InAddress() => new Dictionary<string, object?>(Grid.InAddress())
    {
        [MonthName] = Scope.Month.Slug,
        [TownName] = Scope.Town.Slug,
    };
}
