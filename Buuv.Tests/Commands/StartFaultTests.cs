using Buuv.Portal;
using Buuv.Portal.Commands;
using Buuv.Tests.Features.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Buuv.Tests.Commands;

/// <summary>What an operator typed wrong is said in one sentence that names the whole key.</summary>
public sealed class StartFaultTests
{
    [Theory]
    [InlineData("Limits:PagesPerDay", "100000000", "The field Limits:PagesPerDay must be between 1 and 1000000.")]
    [InlineData(
        "Limits:PagesPerDay",
        "many",
        "Failed to convert configuration value 'many' at 'Limits:PagesPerDay' to type 'System.Int32'."
    )]
    [InlineData("Portal:PublicAddress", "buuv", "The Portal:PublicAddress field is not a valid fully-qualified http, https, or ftp URL.")]
    [InlineData("Accounts:PercentForKnown", "101", "The field Accounts:PercentForKnown must be between 0 and 100.")]
    [InlineData("PhoneTeam:OpensAt", "18:00", "PhoneTeam: ClosesAt must be after OpensAt.")]
    [InlineData("Matching:Weights:Fit", "50", "Matching:Weights: none is below 0, and together they are 100.")]
    [InlineData("Matching:AwakeUntil", "07:00", "Matching:AwakeUntil is later than Matching:AwakeFrom.")]
    [InlineData("Matching:MostPerHour", "0", "The field Matching:MostPerHour must be between 1 and 100000.")]
    [InlineData(
        "Matching:AnswerWithin:Garden:Ordinary",
        "26",
        "Matching:AnswerWithin:Garden: hours above 0 and at most 1000, and fewer for what is near."
    )]
    [InlineData("Matching:AnswerWithin:Gardn:Ordinary", "26", "Matching:AnswerWithin:Gardn is no category.")]
    [InlineData("Backup:Passphrase", "vier koeien", "Backup:Passphrase is too short: it takes 20 characters or more.")]
    public void A_wrong_value(string key, string value, string sentence)
    {
        using var door = new FrontDoor();
        door.Settings[key] = value;
        var fault = Assert.ThrowsAny<Exception>(() => door.Services);
        Assert.Equal((2, sentence), StartupErrors.Of(fault));
    }

    [Fact]
    public void A_proxy_is_an_address_or_a_range_and_anything_else_is_said()
    {
        var proxies = Forwarded("192.0.2.1", "10.0.0.0/8", "2001:db8::/32").KnownIPNetworks;
        Assert.Equal(["192.0.2.1/32", "10.0.0.0/8", "2001:db8::/32"], proxies.Select(range => $"{range.BaseAddress}/{range.PrefixLength}"));
        var fault = Assert.Throws<OptionsValidationException>(() => Forwarded("nginx"));
        Assert.Equal(
            (2, "Proxies holds 'nginx', which is no address and no range (as in 192.0.2.1 or 10.0.0.0/8)."),
            StartupErrors.Of(fault)
        );
    }

    [Fact]
    public void A_fault_of_ours_keeps_its_trace() => Assert.Null(StartupErrors.Of(new InvalidOperationException("A bug.")));

    [Fact]
    public void The_program_finds_its_own_files_published_and_only_built()
    {
        var root = Directory.CreateTempSubdirectory("buuv-root-");
        var (built, published) = (root.CreateSubdirectory("src/bin/Release/net10.0"), root.CreateSubdirectory("app"));
        root.CreateSubdirectory("src/wwwroot");
        root.CreateSubdirectory("app/wwwroot");
        Assert.Equal(Path.Combine(root.FullName, "src"), ContentRoot.Of(built.FullName + Path.DirectorySeparatorChar));
        Assert.Equal(published.FullName, ContentRoot.Of(published.FullName));
        root.Delete(recursive: true);
    }

    private static ForwardedHeadersOptions Forwarded(params string[] proxies)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(proxies.Select((proxy, at) => KeyValuePair.Create($"Proxies:{at}", (string?)proxy)))
            .Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration);
        services.AddWeb(configuration);
        return services.BuildServiceProvider().GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value;
    }
}
