// Code that the architecture forbids, planted here to see that its checks find it.
namespace Buuv.Portal.Platform.Planted
{
    internal sealed class Eavesdropper
    {
        public bool Peeks(object found) => found is Features.Boards.BoardQueries;
    }
}

namespace Buuv.Portal.Features.Planted
{
    internal sealed class Borrower
    {
        public bool Peeks(object found) => found is Boards.BoardQueries;
    }
}

namespace Buuv.Portal.Platform.PlantedOne
{
    internal sealed class Chaser
    {
        public bool Chases(object found) => found is PlantedTwo.Chased;
    }
}

namespace Buuv.Portal.Platform.PlantedTwo
{
    internal sealed class Chased
    {
        public bool Chases(object found) => found is PlantedOne.Chaser;
    }
}

namespace Buuv.Portal.Features.PlantedMud
{
    internal sealed class Decorator
    {
        public bool Draws(object found) => found is MudBlazor.MudButton;
    }
}
