using System.Collections.Concurrent;
using Buuv.Domain;
using Buuv.Domain.Staff;
using Buuv.Portal.Data;
using Buuv.Portal.Features.Accounts;
using Buuv.Tests.Cast;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Buuv.Tests.House;

/// <summary>A portal of which every line of its log is heard, and into which anybody steps.</summary>
public sealed class CanaryHost : PortalHost
{
    private readonly Ear ear = new();

    /// <summary>Everything it logged.</summary>
    public IEnumerable<string> Log => ear.Lines;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Logging:LogLevel:Default", "Information");
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(ear));
    }

    /// <summary>A session as a passkey would open it.</summary>
    internal async Task<Viewer> StepInAsync(string name, ResidentId? resident, string address, params Duty[] duties)
    {
        await using var scope = Services.CreateAsyncScope();
        var account = new Account
        {
            UserName = address, NormalizedUserName = address.ToUpperInvariant(), Email = address, NormalizedEmail = address.ToUpperInvariant(), EmailConfirmed = true,
            SecurityStamp = Guid.NewGuid().ToString("N"), Resident = resident, StaffName = duties.Length > 0 ? name : null, CreatedAt = DateTime.UtcNow,
        };
        Assert.Null((await Get<WriteGate>().WriteAsync(db =>
        {
            db.Add(account);
            db.AddRange(duties.Select(duty => new AccountDuty { AccountId = account.Id, Role = duty.Role, Scope = duty.Scope }));
            return Task.FromResult(Result.Done);
        })).Refusal);
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account);
        principal.Identities.First().AddClaim(new(SessionStrength.MethodClaim, SessionStrength.Passkey));
        var cookie = Get<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var ticket = new AuthenticationTicket(principal, new() { IssuedUtc = DateTimeOffset.UtcNow, ExpiresUtc = DateTimeOffset.UtcNow.AddHours(1) }, IdentityConstants.ApplicationScheme);
        return new(name, $"{cookie.Cookie.Name}={cookie.TicketDataFormat.Protect(ticket)}");
    }

    private sealed class Ear : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
