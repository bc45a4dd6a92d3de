using Buuv.Portal.Platform.Mud;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Platform.Mud;

public class GridChoicesTests
{
    private static readonly GridColumn<int>[] Columns =
        [new("naam", "Naam", row => $"{row}"), new("aantal", "Aantal", row => $"{row}", IsNumber: true),
            new("doe", "", row => "") { IsSortable = false }];

    private static readonly GridFilter[] Filters = [new("staat", "Staat", [new("open", "Open"), new("dicht", "Dicht")])];

    [Fact]
    public void An_address_says_what_is_chosen()
    {
        var choices = Of("/beheer/prikborden?blad=3&orde=aantal&richting=op&staat=dicht");
        Assert.Equal((3, "aantal", false, "dicht"), (choices.Page, choices.Sort, choices.IsDescending, choices["staat"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?blad=0&orde=prijs&staat=kapot")]
    [InlineData("?blad=-1&orde=doe&staat=")]
    [InlineData("?blad=1e9&orde=naam&orde=aantal&staat=open&staat=dicht&richting=scheef")]
    [InlineData("?blad=%00&orde=%27;drop&zoek=Ria#orde=aantal")]
    [InlineData("?%ZZ&&&=")]
    public void Nonsense_in_an_address_is_as_if_it_were_not_there(string query)
    {
        var choices = Of("/beheer/prikborden" + query);
        Assert.Equal((1, "naam", false, "open"), (choices.Page, choices.Sort, choices.IsDescending, choices["staat"]));
    }

    [Fact]
    public void Pressing_a_head_orders_by_it_numbers_from_high_to_low_and_a_second_press_turns_it_round()
    {
        var once = Of("/x?blad=4").OrderedBy(Columns[1]);
        Assert.Equal((1, "aantal", true), (once.Page, once.Sort, once.IsDescending));
        Assert.False(once.OrderedBy(Columns[1]).IsDescending);
    }

    [Fact]
    public void A_filter_starts_at_the_first_page_again()
    {
        var filtered = Of("/x?blad=4").With("staat", "dicht");
        Assert.Equal((1, "dicht"), (filtered.Page, filtered["staat"]));
    }

    [Fact]
    public void What_stands_in_the_address_is_read_back_the_same()
    {
        var choices = Of("/x?blad=2&orde=aantal&staat=dicht");
        var address = "/x?" + string.Join('&', choices.InAddress().Where(pair => pair.Value is not null)
            .Select(pair => $"{pair.Key}={pair.Value}"));
        Assert.Equal(address, "/x?" + string.Join('&', Of(address).InAddress().Where(pair => pair.Value is not null)
            .Select(pair => $"{pair.Key}={pair.Value}")));
        Assert.Equal((2, "aantal", true, "dicht"), (Of(address).Page, Of(address).Sort, Of(address).IsDescending, Of(address)["staat"]));
    }

    [Fact]
    public void A_page_that_is_not_there_any_more_shows_the_last()
    {
        int[] rows = [.. Enumerable.Range(1, 2 * GridPaging.Size + 1)];
        Assert.Equal([51], rows.ToGridPage(Of("/x?blad=9000")).Rows);
        Assert.Equal(GridPaging.Size, rows.ToGridPage(Of("/x")).Rows.Count);
        Assert.Empty(Array.Empty<int>().ToGridPage(Of("/x?blad=2")).Rows);
    }

    [Fact]
    public async Task No_more_is_read_from_the_database_than_one_page()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.OpenAsync();
        await database.StoreAsync([.. Enumerable.Range(0, GridPaging.Size + 2).Select(_ => Street.Join("Truus", Street.DeKooi))]);
        await using var db = database.Read();
        var names = db.Residents.OrderBy(resident => resident.Id).Select(resident => resident.Id);

        var (first, last) = (await names.ToGridPageAsync(Of("/x"), cancel), await names.ToGridPageAsync(Of("/x?blad=9000"), cancel));

        var all = await names.ToListAsync(cancel);
        Assert.Equal((all.Count, all.Count), (first.Total, last.Total));
        Assert.Equal(all[..GridPaging.Size], first.Rows);
        Assert.Equal(all[GridPaging.Size..], last.Rows);
    }

    [Fact]
    public async Task Of_very_many_no_more_is_counted_than_can_be_paged_through_and_that_is_said()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.OpenAsync();
        await using var db = database.Read();
        IQueryable<int> Numbers(int many) => db.Database.SqlQuery<int>(
            $"WITH RECURSIVE n(Value) AS (SELECT 1 UNION ALL SELECT Value + 1 FROM n WHERE Value < {many}) SELECT Value FROM n");

        var (most, more) = (
            await Numbers(GridPaging.Most).OrderBy(number => number).ToGridPageAsync(Of("/x?blad=9000"), cancel),
            await Numbers(GridPaging.Most + 1).OrderBy(number => number).ToGridPageAsync(Of("/x?blad=9000"), cancel));

        Assert.Equal((GridPaging.Most, false), (most.Total, most.HasMore));
        Assert.Equal((GridPaging.Most, true), (more.Total, more.HasMore));
        Assert.Equal(GridPaging.Most, more.Rows[^1]);
        Assert.True(more.Showing<string>(["een"]).HasMore);
    }

    private static GridChoices Of(string address) => GridChoices.From(address, Columns, Filters, "naam");
}
