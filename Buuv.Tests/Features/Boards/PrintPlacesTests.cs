using Buuv.Domain;
using Buuv.Portal.Features.Demo;
using Buuv.Portal.Platform.Printing;
using Buuv.Tests.Features.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Buuv.Tests.Features.Boards;

/// <summary>For whom the printer is asked to print, by who asks.</summary>
public sealed class PrintPlacesTests : IDisposable
{
    private readonly PrintDoor door = new();

    public void Dispose() => door.Dispose();

    [Theory]
    [InlineData(null, "/prikborden/de-kooi/poster.pdf", PrintFor.Everybody)]
    [InlineData(null, "/prikborden/posters.pdf", PrintFor.Everybody)]
    [InlineData("Ria", "/prikborden/de-kooi/poster.pdf", PrintFor.Everybody)]
    [InlineData("Ria", "/mijn/gegevens/alles.pdf", PrintFor.Everybody)]
    [InlineData("CommunityWorker", "/prikborden/de-kooi/poster.pdf", PrintFor.Staff)]
    public async Task A_place_is_kept_for_who_prints_for_their_work(string? who, string address, PrintFor whom)
    {
        Assert.True((await door.Get<Presets>().SeedAsync("street")).IsDone);
        var visitor = door.Visit();
        if (who is not null) await (await visitor.OpenAsync("/account/demo")).SubmitAsync("demo", ("wie", who));
        await visitor.OpenAsync(address);
        Assert.Equal([whom], door.Asked);
    }

    private sealed class PrintDoor : FrontDoor, IPosterPrinter
    {
        public List<PrintFor> Asked { get; } = [];

        public Task<Result<byte[]>> PrintAsync(string document, int pages, PrintFor whom, CancellationToken cancel)
        {
            Asked.Add(whom);
            return Task.FromResult<Result<byte[]>>(new PrinterBusy());
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<IPosterPrinter>(this)));
        }
    }
}
