using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SkinSpire.Persistence.Environments;
using Spectre.Console;

namespace SkinSpire.Persistence.Cli;

/// <summary>Data to stdout, everything else to stderr; colour only where a person looks.</summary>
internal sealed class Output
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private readonly TextWriter document;
    private readonly IAnsiConsole data;
    private readonly IAnsiConsole talk;
    private readonly bool json;
    private int step;

    internal Output(ParseResult line)
    {
        json = line.GetValue(Options.Json);
        var plain = line.GetValue(Options.NoColor);
        document = line.InvocationConfiguration.Output;
        data = Console(document, plain || document != System.Console.Out || System.Console.IsOutputRedirected);
        talk = Console(line.InvocationConfiguration.Error, plain || line.InvocationConfiguration.Error != System.Console.Error || System.Console.IsErrorRedirected);
    }

    /// <summary>Prints a report: as JSON when asked, else as <paramref name="show"/> writes it.</summary>
    internal void Report(string command, DatabaseEnvironment? target, object result, Action<IAnsiConsole> show)
    {
        if (json)
        {
            document.WriteLine(JsonSerializer.Serialize(new { Schema = 1, Command = command, Target = target?.ShortName(), Result = result }, Json));
            return;
        }

        show(data);
    }

    /// <summary>A line for people.</summary>
    internal void Say(string text) => talk.WriteLine(text);

    /// <summary>Asks a person; null where there is none.</summary>
    internal string? Ask(string question) => talk.Profile.Capabilities.Interactive && !System.Console.IsInputRedirected
        ? talk.Prompt(new TextPrompt<string>(Markup.Escape(question)).AllowEmpty())
        : null;

    /// <summary>One step of several: says that it begins, what it found, and how long it took.</summary>
    internal async Task<T> StepAsync<T>(int of, string title, Func<Task<T>> work, Func<T, string> outcome)
    {
        var label = string.Create(CultureInfo.InvariantCulture, $"[{++step}/{of}] {title}");
        var start = Stopwatch.GetTimestamp();
        var result = talk.Profile.Capabilities.Interactive
            ? await talk.Status().StartAsync(Markup.Escape(label), _ => work()).ConfigureAwait(false)
            : await work().ConfigureAwait(false);
        talk.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{label}: {outcome(result)} ({Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s)"));
        return result;
    }

    /// <summary>Long work that tells step, part done and a sentence, from any thread: a bar where a person looks, elsewhere a line when the step is another one or ten seconds have gone.</summary>
    internal Task<T> WatchAsync<T>(Func<Action<string, double, string>, Task<T>> work) => talk.Profile.Capabilities.Interactive
        ? talk.Progress().Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn()).StartAsync(progress =>
        {
            var bar = progress.AddTask("beginning", maxValue: 1);
            return work((_, part, text) => (bar.Value, bar.Description) = (part, Markup.Escape(text)));
        })
        : work(Lines());

    private Action<string, double, string> Lines()
    {
        var (last, said) = ("", 0L);
        var turn = new Lock();
        return (step, _, text) =>
        {
            lock (turn)
            {
                if (step != last || Stopwatch.GetElapsedTime(said).TotalSeconds > 10)
                {
                    (last, said) = (step, Stopwatch.GetTimestamp());
                    talk.WriteLine(text);
                }
            }
        };
    }

    private static IAnsiConsole Console(TextWriter writer, bool plain)
    {
        var noColor = plain || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") == "dumb";
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = noColor ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = noColor ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = noColor || Environment.GetEnvironmentVariable("CI") == "true" ? InteractionSupport.No : InteractionSupport.Detect,
        });

        // Redirected there is no width, and a line that breaks cannot be searched.
        if (plain)
        {
            console.Profile.Width = int.MaxValue;
        }

        return console;
    }
}
