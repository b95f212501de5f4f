using System.CommandLine;
using SkinSpire.Persistence.Cli;
using SkinSpire.Persistence.Cli.Commands;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.Connecting;
using SkinSpire.Persistence.Migrations.Connections;

var root = new RootCommand("Creates, migrates and verifies a clinic database.")
{
    SetupCommand.Create(),
    CreateCommand.Create(),
    UpdateCommand.Create(),
    StatusCommand.Create(),
    VerifyCommand.Create(),
    LocalCommand.Create(),
};
foreach (var option in Options.All)
{
    root.Options.Add(option);
}

var line = root.Parse(args);
try
{
    var code = await line.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
    return line.Errors.Count > 0 ? (int)ExitCode.Usage : code;
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("Interrupted: the running migration was rolled back, completed ones stay.").ConfigureAwait(false);
    return (int)ExitCode.Interrupted;
}
catch (Exception error) when (Known(error) is { } known)
{
    await Console.Error.WriteLineAsync($"error {known.Code}: {known.Message}\nremedy: {known.Remedy}").ConfigureAwait(false);
    if (line.GetValue(Options.Debug))
    {
        await Console.Error.WriteLineAsync(known.ToString()).ConfigureAwait(false);
    }

    return (int)ExitCodes.Of(known);
}

// What the driver throws names no remedy; the connection is only asked for its names.
PersistenceException? Known(Exception error) =>
    error as PersistenceException ?? ServerFault.Translate(error, line.GetValue(Options.Connection) ?? ConnectionSource.Find(line.GetValue(Options.Environment)) ?? "Host=127.0.0.1");
