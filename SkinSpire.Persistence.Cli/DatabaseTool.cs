using System.CommandLine;
using SkinSpire.Persistence.Cli.Commands;

namespace SkinSpire.Persistence.Cli;

/// <summary>The grammar of <c>skinspire-db</c>: every verb, and the options that all of them have.</summary>
internal static class DatabaseTool
{
    internal static RootCommand Create()
    {
        var root = new RootCommand("Creates, migrates and verifies a clinic database.")
        {
            SetupCommand.Create(),
            CreateCommand.Create(),
            UpdateCommand.Create(),
            RollbackCommand.Create(),
            RepairCommand.Create(),
            ScriptCommand.Create(),
            ResetCommand.Create(),
            PopulateCommand.Create(),
            CopyCommand.Create(),
            StatusCommand.Create(),
            VerifyCommand.Create(),
            TriggersCommand.Create(),
            InspectCommand.Create(),
            ReportCommand.Create(),
            LintCommand.Create(),
            BackupCommand.Create(),
            RestoreCommand.Create(),
            DoctorCommand.Create(),
            EnvironmentCommand.Create(),
            ConfigurationCommand.Create(),
            LocalCommand.Create(),
        };
        foreach (var option in Options.All)
        {
            root.Options.Add(option);
        }

        Examples.AddToHelp(root);
        return root;
    }
}
