using SkinSpire.Persistence.Benchmarks.BackingUp;
using SkinSpire.Persistence.Benchmarks.Measuring;
using SkinSpire.Persistence.Benchmarks.Servers;
using SkinSpire.Persistence.Management.Copying;
using SkinSpire.Persistence.Management.Scratch;
using SkinSpire.Persistence.Management.Targets;

namespace SkinSpire.Persistence.Benchmarks.Copying;

/// <summary>A copy on the same server: what the server itself takes for a clone, and what is around it.</summary>
internal sealed class CloneBenchmark : IBenchmark
{
    private const string Limit = "clinic_cloned";
    private const string Target = "clinic_copy";

    public string Name => "clone";

    public string Title => "Copy a year of a busy clinic on the same server";

    public async Task<IReadOnlyList<Contender>> PrepareAsync(BenchmarkServer server, CancellationToken ct)
    {
        var source = await ClinicSource.MakeAsync(server, ct);
        await server.RecreateAsync(Target, ct);
        var target = TargetDatabase.Find("dev", server.Migrator(Target));
        var from = await CopySource.LookAsync(source, new CopyRequest(), ct);
        ScratchDatabase? made = null;
        return
        [
            Clone("create database … template", ""),
            Clone("create database … template … strategy file_copy", " strategy file_copy"),
            new Contender("copy: until it is whole", async end => made = await CloneCopy.MakeAsync(from, target.ConnectionString, end))
            {
                CheckAsync = async end =>
                {
                    await ClinicSource.CheckAsync(server, made!.Name, end);
                    await made.DisposeAsync();
                },
                Goal = new Goal(Wall: 1.05),
            },
            new Contender("copy: proved and exchanged", end => new DatabaseCopy(source, target).RunAsync(new CopyRequest(), _ => { }, ct: end))
            {
                CheckAsync = end => ClinicSource.CheckAsync(server, Target, end),
            },
        ];

        Contender Clone(string name, string strategy) => new(name, end => server.ExecuteAsync("postgres", $"create database {Limit} template {ClinicSource.Database}{strategy}", end))
        {
            BeforeAsync = end => server.DropAsync(Limit, end),
            CheckAsync = end => ClinicSource.CheckAsync(server, Limit, end),
        };
    }
}
