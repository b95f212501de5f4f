using SkinSpire.Persistence.Benchmarks.Measuring;
using SkinSpire.Persistence.Benchmarks.Servers;
using SkinSpire.Persistence.Management.BackingUp;
using SkinSpire.Persistence.Management.Restoring;
using SkinSpire.Persistence.Management.Scratch;
using SkinSpire.Persistence.Management.Targets;

namespace SkinSpire.Persistence.Benchmarks.BackingUp;

/// <summary>The same backup restored: by us with the comparison of every row and the exchange, by pg_restore without.</summary>
internal sealed class RestoreBenchmark : IBenchmark
{
    private const string Database = "clinic_restored";

    public string Name => "restore";

    public string Title => "Restore a year of a busy clinic";

    public async Task<IReadOnlyList<Contender>> PrepareAsync(BenchmarkServer server, CancellationToken ct)
    {
        var source = await ClinicSource.MakeAsync(server, ct);
        var place = BackupPlace.Of(source, Path.Combine(server.Folder, "native"));
        await BackupCreation.RunAsync(source, place, ct: ct);
        var file = Path.Combine(server.Folder, "clinic.dump");
        await Shell.RunAsync($"pg_dump -Fc -f '{file}'", server.Variables(ClinicSource.Database), ct);
        var variables = server.Variables(Database);
        ScratchDatabase? made = null;
        return
        [
            new Contender("pg_restore -j2", end => Shell.RunAsync($"pg_restore -j2 --exit-on-error -d {Database} '{file}'", variables, end))
            {
                BeforeAsync = end => server.RecreateAsync(Database, end),
                CheckAsync = end => ClinicSource.CheckAsync(server, Database, end),
            },
            new Contender("restore: until it is whole", WholeAsync)
            {
                BeforeAsync = end => server.RecreateAsync(Database, end),
                CheckAsync = async end =>
                {
                    await ClinicSource.CheckAsync(server, made!.Name, end);
                    await made.DisposeAsync();
                },
            },
            new Contender("restore: compared and exchanged", RestoreAsync)
            {
                BeforeAsync = end => server.RecreateAsync(Database, end),
                CheckAsync = async end =>
                {
                    await ClinicSource.CheckAsync(server, Database, end);
                    await server.DropBesideAsync(Database, end);
                },
                Goal = new Goal(Wall: 0.6),
            },
        ];

        async Task WholeAsync(CancellationToken end)
        {
            var backup = await AuthenticBackup.OpenAsync(await place.PathOfAsync(BackupPlace.Latest, "test", end), place.Key, end);
            await backup.CheckPartsAsync(end);
            made = await ScratchDatabase.CreateAsync(server.Migrator(Database), "new", end);
            await new BackupContents(backup, progress: null, rows: null).LoadAsync(made, end);
        }

        Task RestoreAsync(CancellationToken end) =>
            new DatabaseRestore(TargetDatabase.Find("test", server.Migrator(Database)), place).RunAsync(new RestoreRequest(BackupPlace.Latest), _ => { }, ct: end);
    }
}
