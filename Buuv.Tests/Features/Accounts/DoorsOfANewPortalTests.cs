using System.Net;
using Buuv.Portal.Features.Accounts.Demo;
using Buuv.Portal.Features.Accounts.SetUp;
using Buuv.Portal.Platform.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Buuv.Tests.Features.Accounts;

/// <summary>What a portal tells whoever starts it, and the demo that must never stand open by accident.</summary>
public sealed class DoorsOfANewPortalTests : IDisposable
{
    private readonly FrontDoor door = new();

    public void Dispose() => door.Dispose();

    [Fact]
    public async Task A_new_portal_says_its_set_up_link_in_one_line_until_there_is_an_admin()
    {
        _ = door.Services;
        var line = Assert.Single(door.Console.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("Set-up link: http://localhost:5080/account/begin?sleutel=", line);
        var token = line.Split("sleutel=")[1].Split(' ')[0];
        Assert.True((await door.Get<FirstAdmin>().MakeAsync(token, "Dirk", "dirk@voorbeeld.nl", "vier woorden op een rij")).IsDone);
        Assert.IsType<LinkUnusable>(
            (await door.Get<FirstAdmin>().MakeAsync(token, "Rex", "rex@voorbeeld.nl", "vier woorden op een rij")).Refusal
        );

        var before = door.Console.ToString();
        await door.Get<FirstAdmin>().StartedAsync(TestContext.Current.CancellationToken);
        Assert.Equal(before, door.Console.ToString());
    }

    [Fact]
    public async Task Without_demo_the_page_is_not_there()
    {
        door.Settings["Portal:Demo"] = "false";
        Assert.Equal(HttpStatusCode.NotFound, (await door.Visit().OpenAsync("/account/demo")).Status);
        using var scope = door.Services.CreateScope();
        Assert.False((await scope.ServiceProvider.GetRequiredService<DemoAccounts>().StepIntoAsync("Admin")).IsDone);
    }

    [Fact]
    public void A_portal_in_Production_does_not_start_with_the_demo_on()
    {
        door.Settings["environment"] = "Production";
        door.Settings["Portal:Demo"] = "true";
        Assert.Contains("Portal:Demo", Assert.Throws<OptionsValidationException>(() => door.Services).Message);
    }
}
