using System.Text;
using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Partners;
using Buuv.Portal.Features.Partners;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Care;

/// <summary>The admin takes the list of partners along.</summary>
public sealed class PartnerExportTests : IAsyncLifetime
{
    private CareStreet street = null!;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => street = await CareStreet.OpenAsync();

    public ValueTask DisposeAsync() => street.DisposeAsync();

    [Fact]
    public async Task The_file_says_what_they_carry_names_nobody_and_each_time_is_in_the_audit()
    {
        await CarriesAsync(PartnerRoles.Broker | PartnerRoles.Connector, "=HYPERLINK(\"een zaal\")");

        var file = Encoding.UTF8.GetString(CareStreet.Done(await street.Database.Get<PartnerExport>().MakeAsync(CareStreet.Dirk)).Content);

        Assert.Contains("""
            "Samen Sterk";"Leiden";"Makelaar en Verbinder";"2026-11-01";"'=HYPERLINK(""een zaal"")";"1"
            """, file);
        Assert.Contains("\"Zorg Thuis\"", file);
        Assert.DoesNotContain("Fenna", file);
        await using var db = street.Database.Read();
        Assert.Equal(1, await db.Audit.CountAsync(entry => entry.Kind == nameof(DomainEventKind.ListExported), Now));
    }

    [Fact]
    public async Task Nobody_else_takes_it_and_nothing_is_noted()
    {
        foreach (var other in new[] { CareStreet.Saskia, CareStreet.Wim, street.Fenna })
            Assert.Equal(new NotAllowed(), (await street.Database.Get<PartnerExport>().MakeAsync(other)).Refusal);
        await using var db = street.Database.Read();
        Assert.Equal(0, await db.DomainEvents.CountAsync(row => row.Kind == DomainEventKind.ListExported, Now));
    }

    private async Task CarriesAsync(PartnerRoles parts, string brings) =>
        Assert.Null((await street.Database.Gate.WriteAsync(async db =>
        {
            var partner = await db.Partners.SingleAsync(row => row.Id == street.SamenSterk.Id);
            return partner.Carry(parts, brings, new(2026, 11, 1), new(2026, 11, 20));
        })).Refusal);
}
