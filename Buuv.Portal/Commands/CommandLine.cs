using System.CommandLine;
using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Portal.Features.Care.Keys;
using Buuv.Portal.Features.Demo;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Jobs;
using Buuv.Portal.Platform.Persistence.Backups;
using Buuv.Portal.Platform.Privacy;

namespace Buuv.Portal.Commands;

/// <summary>What the program does besides serving, in one table: each verb with its words and what it needs of the data folder.</summary>
/// <param name="open">Opens the data folder and has the work done there.</param>
/// <param name="serve">Serves with these settings.</param>
public sealed class CommandLine(Func<FolderUse, Func<IServiceProvider, Task<int>>, Task<int>> open, Func<string[], Task<int>> serve)
{
    private static readonly ParserConfiguration AsTyped = new() { ResponseFileTokenReplacer = null };

    // A fault is nobody's usage, and the host itself listens to the signals that stop it.
    private static readonly InvocationConfiguration Bare = new()
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };

    /// <returns>The exit code: 0 done, 1 refused, 2 not understood.</returns>
    public async Task<int> RunAsync(string[] args)
    {
        var root = Root();
        // Said before anything is opened or made: a second portal is not what they meant.
        if (args is [var typed, ..] && !typed.StartsWith('-') && root.Subcommands.All(verb => verb.Name != typed))
            return ConsoleOutput.Wrong(
                $"There is no verb {typed}. Verbs: {string.Join(", ", root.Subcommands.Select(verb => verb.Name))}."
            );
        var parsed = root.Parse(args, AsTyped);
        if (parsed.Errors.Count == 0) return await parsed.InvokeAsync(Bare);
        foreach (var error in parsed.Errors) Console.Error.WriteLine(error.Message);
        return ConsoleOutput.Wrong($"Usage: {string.Join(' ', Usage(parsed.CommandResult.Command))}");
    }

    private RootCommand Root()
    {
        var root = new RootCommand(
            "Buuv: neighbours help neighbours. Without a verb it serves; words after that are settings (--Limits:PagesPerDay 500)."
        )
        {
            Serve(),
            Verb("migrate", "Makes the database, or brings it up to date.", FolderUse.Alone, _ => Said("The database is up to date.")),
            Seed(),
            Import(),
            Posters(),
            Backup(),
            Restore(),
            Purge(),
            Clock(),
            Audit(),
            Casebook(),
        };
        ServesWithWhatIsLeft(root);
        return root;
    }

    private Command Serve()
    {
        var verb = new Command("serve", "Serves until somebody stops it.");
        ServesWithWhatIsLeft(verb);
        return verb;
    }

    private void ServesWithWhatIsLeft(Command command)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, _) => serve([.. parsed.UnmatchedTokens]));
    }

    private Command Seed()
    {
        var preset = new Option<string>("--preset") { Required = true, Description = string.Join(" | ", Presets.Names) };
        return Verb("seed", "Fills an empty database with a made-up town.", FolderUse.Alone, async (parsed, services) =>
        {
            var name = parsed.GetRequiredValue(preset);
            return ConsoleOutput.Say(await services.GetRequiredService<Presets>().SeedAsync(name), $"The preset {name} is in.");
        }, preset);
    }

    private Command Import()
    {
        var file = new Argument<FileInfo>("FILE").AcceptExistingOnly();
        return Verb("import-neighbourhoods", "Brings in buurten from a CSV file.", FolderUse.Beside,
            (parsed, services) => ImportNeighbourhoods.RunAsync(services, parsed.GetRequiredValue(file)), file);
    }

    private Command Posters()
    {
        var town = new Option<string>("--municipality") { Required = true, Description = "Slug of the town." };
        var file = new Option<FileInfo>("--out") { Required = true, Description = "The PDF to write." };
        var size = new Option<SheetSize?>("--size") { Description = "A4 or A3; without it each board's own." };
        return Verb(
            "posters",
            "Prints this week's posters of a town, and freezes them.",
            FolderUse.Beside,
            (parsed, services) =>
                PrintPosters.RunAsync(services, parsed.GetRequiredValue(town), parsed.GetRequiredValue(file), parsed.GetValue(size)),
            town,
            file,
            size
        );
    }

    private Command Backup()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Where to; it must not be there yet." };
        return Verb(
            "backup",
            "Writes everything to one file, also while the portal serves, sealed with Backup__Passphrase or Backup__PassphraseFile.",
            FolderUse.Beside,
            async (parsed, services) =>
            {
                var made = await services.GetRequiredService<BackupWriter>().WriteAsync(parsed.GetRequiredValue(file).FullName);
                return made.IsDone
                    ? ConsoleOutput.Say(
                        Result.Done,
                        $"{made.Value.Rows.Values.Sum()} rows are in {parsed.GetRequiredValue(file)}, read back and whole."
                    )
                    : ConsoleOutput.Say(made.Refusal);
            },
            file
        );
    }

    private Command Restore()
    {
        var file = new Argument<FileInfo>("FILE").AcceptExistingOnly();
        return Verb("restore", "Puts a backup back into an empty data folder; takes the passphrase as backup does.", FolderUse.Empty,
            (parsed, services) => RestoreBackup.RunAsync(services, parsed.GetRequiredValue(file)), file);
    }

    private Command Purge() =>
        Verb("purge", "Purges what was kept long enough.", FolderUse.Beside, async (_, services) =>
            await services.GetRequiredService<Retention>().PurgeAllAsync(CancellationToken.None) is var run && run.IsDone
                ? ConsoleOutput.Say(Result.Done, run.Value.Sentence)
                : ConsoleOutput.Say(run.Refusal)
        );

    private Command Clock() => new("clock", "The clock of this machine.")
    {
        Verb("accept", "Lets the timetable go on after a jump of the clock.", FolderUse.Beside, async (_, services) =>
            ConsoleOutput.Say(await services.GetRequiredService<ClockGuard>().AcceptAsync(new MachineActor()), "The timetable goes on.")),
    };

    private Command Audit()
    {
        var heads = new Argument<FileInfo>("HEADFILE")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "Heads that were kept elsewhere.",
        }.AcceptExistingOnly();
        return new("audit", "The list of who did what with people's data.")
        {
            Verb(
                "verify",
                "Says whether the audit is whole.",
                FolderUse.Beside,
                (parsed, services) => VerifyAudit.RunAsync(services, parsed.GetValue(heads)),
                heads
            ),
        };
    }

    private Command Casebook() =>
        new("casebook", "The sealed casebook.")
        {
            Verb("rotate", "Gives the casebook a new key.", FolderUse.Beside, async (_, services) =>
                ConsoleOutput.Say(
                    await services.GetRequiredService<CaseKeys>().RotateAsync(TimeSpan.Zero),
                    "The casebook has a new key, and everything in it was sealed again."
                )
            ),
        };

    private Command Verb(
        string name,
        string about,
        FolderUse use,
        Func<ParseResult, IServiceProvider, Task<int>> work,
        params ReadOnlySpan<Symbol> words
    )
    {
        var verb = new Command(name, about);
        foreach (var word in words)
            if (word is Option option) verb.Options.Add(option);
            else verb.Arguments.Add((Argument)word);
        verb.SetAction((parsed, _) => open(use, services => work(parsed, services)));
        return verb;
    }

    private Command Verb(string name, string about, FolderUse use, Func<IServiceProvider, Task<int>> work) =>
        Verb(name, about, use, (_, services) => work(services));

    private static Task<int> Said(string done) => Task.FromResult(ConsoleOutput.Say(Result.Done, done));

    private static IEnumerable<string> Usage(Command command) =>
        command switch
        {
            RootCommand => ["[VERB]"],
            { Subcommands.Count: > 0 } => [command.Name, string.Join('|', command.Subcommands.Select(verb => verb.Name))],
            _ =>
            [
                .. command.Parents.OfType<Command>().Where(parent => parent is not RootCommand).Select(parent => parent.Name),
                command.Name,
                .. command.Arguments.Select(argument => argument.Name),
                .. command
                    .Options.Where(option => option is not System.CommandLine.Help.HelpOption)
                    .Select(option => option.Required ? $"{option.Name} …" : $"[{option.Name} …]"),
            ],
        };
}
