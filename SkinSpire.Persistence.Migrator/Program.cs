using SkinSpire.Persistence.Cli;
using SkinSpire.Persistence.Migrator;

return await CommandLine.RunAsync(MigratorTool.Create(), args).ConfigureAwait(false);
