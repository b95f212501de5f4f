using SkinSpire.Persistence.Cli;

return await CommandLine.RunAsync(DatabaseTool.Create(), args).ConfigureAwait(false);
