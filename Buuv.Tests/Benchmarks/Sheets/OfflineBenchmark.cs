using System.Diagnostics;
using Buuv.Benchmarks.Feed;
using Buuv.Domain;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.PersonalSheets;
using Buuv.Portal.Platform.Identity;
using Microsoft.Data.Sqlite;

namespace Buuv.Benchmarks.Sheets;

/// <summary>One page of the grid of residents who are never online, with few of them in a town and with very many.</summary>
internal static class OfflineBenchmark
{
    private const string Town = "GM0546";

    private static readonly StaffActor Joke = new("Joke", [new Duty(StaffRole.PhoneVolunteer, Town)]) { AccountId = Guid.NewGuid() };

    // What is chosen, and what is typed.
    private static readonly (string Address, string Words)[] Asked =
    [
        ("", ""),
        ("?blad=40", ""),
        ("?orde=buurt", ""),
        ("?buurt=slaaghwijk", ""),
        ("?staat=niet-deze-maand", ""),
        ("?staat=deze-maand", ""),
        ("", "wi"),
    ];

    public static async Task<int> RunAsync(Size size)
    {
        var (little, much) = (size.Of(1_000, 200), size.Of(100_000, 400));
        using var few = await MoveInAsync(little);
        using var many = await MoveInAsync(much);
        Console.WriteLine($"offline: one page of the grid, counted and read, p95, milliseconds; {little} and {much} never online");
        Console.WriteLine($"| asked | found | with {much} | with {little} | ratio | allowed |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var (address, words) in Asked)
        {
            List<double> measured = [], beside = [];
            var found = 0;
            for (var round = -3; round < size.Of(40, 2); round++)
            {
                found = await TimeAsync(measured, round, many, address, words);
                await TimeAsync(beside, round, few, address, words);
            }
            Console.WriteLine($"| {(words.Length > 0 ? $"typed \"{words}\"" : address.Length > 0 ? address : "nothing chosen")} | {found} "
                + $"| {P95(measured):0.0} | {P95(beside):0.0} | {P95(measured) / P95(beside):0.0} | 150 |");
        }
        return 0;
    }

    private static async Task<int> TimeAsync(List<double> times, int round, FilledTown town, string address, string words)
    {
        var queries = new OfflineQueries(town.Reading, town.Directory, TimeProvider.System);
        var here = town.Directory.Map.Municipalities.Single(one => one.Code.Value == Town);
        var choices = OfflineTable.Choices(address, queries.NeighbourhoodsOf(Joke, here)) with { Words = words };
        var began = Stopwatch.GetTimestamp();
        var page = await queries.InAsync(Joke, here, choices);
        if (round >= 0) times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        return page.Rows.Count > 0 ? page.Total : throw new InvalidOperationException($"Nothing for {address} {words}");
    }

    // Three in four had a sheet in each of two months; one in ten of those had one this month.
    private static async Task<FilledTown> MoveInAsync(int residents)
    {
        var town = await FilledTown.BuildAsync(1);
        using var connection = new SqliteConnection($"Data Source={town.Database}");
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        string[] places = [.. town.Directory.Map.In(new(Town)).Select(place => place.Code.Value)];
        string[] names = ["Ans", "Bep", "Cor", "Dirk", "Els", "Willem", "Zus", "Truus", "Nel", "Jo"];
        await using var person = Command(connection, """
            INSERT INTO Residents (Id, FirstName, SearchName, Neighbourhood, Reachability, Phone, BestTimes, Languages, JoinedAt, IsGuarded,
                Version)
            VALUES ($id, $name, $search, $place, 3, $phone, 0, '["nl"]', '2026-01-01 00:00:00', 0, 0)
            """, "$id", "$name", "$search", "$place", "$phone");
        await using var sheet = Command(connection, """
            INSERT INTO PersonalSheets (Id, ResidentId, Code, MadeAt, MadeBy) VALUES ($id, $person, $code, $at, 'Joke')
            """, "$id", "$person", "$code", "$at");
        var now = DateTime.UtcNow;
        for (var number = 0; number < residents; number++)
        {
            var id = Guid.CreateVersion7().ToString().ToUpperInvariant();
            var name = $"{names[number % names.Length]}{number * 7919 % 1000}";
            await RunAsync(person, id, name, Folding.Fold(name), places[number * 31 % places.Length], $"+3171{number:0000000}");
            if (number % 4 == 0) continue;
            for (var ago = number % 10 == 1 ? 0 : 1; ago < 3; ago++)
                await RunAsync(
                    sheet, Guid.CreateVersion7().ToString().ToUpperInvariant(), id, $"{number:X5}{ago}",
                    $"{now.AddDays(-35 * ago):yyyy-MM-dd HH:mm:ss}");
        }
        await transaction.CommitAsync();
        return town;
    }

    private static SqliteCommand Command(SqliteConnection connection, string text, params string[] names)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var name in names) command.Parameters.Add(new(name, null));
        return command;
    }

    private static Task<int> RunAsync(SqliteCommand command, params string[] values)
    {
        for (var at = 0; at < values.Length; at++) command.Parameters[at].Value = values[at];
        return command.ExecuteNonQueryAsync();
    }

    private static double P95(List<double> times) => times.Order().ElementAt((int)(times.Count * 0.95));
}
