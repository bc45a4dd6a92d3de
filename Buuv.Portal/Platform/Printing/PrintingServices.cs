using Buuv.Portal.Platform.Settings;

namespace Buuv.Portal.Platform.Printing;

public static class PrintingServices
{
    public static void AddPrinting(this IServiceCollection services)
    {
        services.AddSettings<PosterSettings>("Posters");
        services.AddHealthChecks().AddCheck<PrinterHealth>("printer");
        services.AddSingleton<PaperDocuments>();
        services.AddSingleton<IPosterPrinter, ChromiumPosterPrinter>();
        services.AddSingleton<PrintJobs>();
    }
}
