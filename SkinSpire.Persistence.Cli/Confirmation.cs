using System.CommandLine;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Management.Guarding;
using SkinSpire.Persistence.Management.Targets;

namespace SkinSpire.Persistence.Cli;

/// <summary>What the command line, or a person at a terminal, says to make a change allowed.</summary>
internal static class Confirmation
{
    internal static Option<string?> Confirm => GuardOptions.Confirm;

    internal static Option<string?> NoBackupCheck => GuardOptions.NoBackupCheck;

    /// <summary>For production the database's name is asked for; without a terminal nothing is, and the guard refuses.</summary>
    internal static ChangeRequest Of(ParseResult line, Output output, TargetDatabase target, string verb)
    {
        var name = line.GetValue(Confirm);
        if (name is null && target.Environment is { Environment: DatabaseEnvironment.Production, Source: EnvironmentResolver.CommandLine })
        {
            name = output.Ask($"{verb} changes the production database. Type its name to go on:");
        }

        return new ChangeRequest(verb, name, line.GetValue(NoBackupCheck));
    }

    /// <summary>As <see cref="Need(ParseResult, Output, string)"/>; for production the database's name, which the guard has compared, has confirmed it.</summary>
    internal static void Need(ParseResult line, Output output, TargetDatabase target, string consequence)
    {
        if (target.Environment.Environment == DatabaseEnvironment.Production)
        {
            output.Say(consequence);
            return;
        }

        Need(line, output, consequence);
    }

    /// <summary>Asks whether to go on with what destroys something; <c>--yes</c> answers, and without a terminal it is no.</summary>
    /// <exception cref="ConfirmationNeededException">The answer is not yes.</exception>
    internal static void Need(ParseResult line, Output output, string consequence)
    {
        if (!line.GetValue(Options.Yes) && output.Ask($"{consequence} Go on? Type yes:") != "yes")
        {
            throw new ConfirmationNeededException(consequence);
        }
    }
}
