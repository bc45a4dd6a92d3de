// Code that the house forbids, planted here to see that its checks find it.
namespace Buuv.Portal.Data.Planted
{
    internal sealed class Eavesdropper
    {
        public Func<Task> Listen => () => Task.FromResult(new Lazy<Live.LiveLine>());
    }
}

namespace Buuv.Portal.Features.Planted
{
    internal sealed class Borrower
    {
        public bool Peeks(object found) => found is Boards.BoardQueries;
    }
}
