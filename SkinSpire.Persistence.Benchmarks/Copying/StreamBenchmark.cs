using System.Globalization;
using Npgsql;
using SkinSpire.Persistence.Benchmarks.BackingUp;
using SkinSpire.Persistence.Benchmarks.Measuring;
using SkinSpire.Persistence.Benchmarks.Servers;
using SkinSpire.Persistence.Management.Copying;
using SkinSpire.Persistence.Management.Masking;
using SkinSpire.Persistence.Management.Scratch;
using SkinSpire.Persistence.Management.Targets;

namespace SkinSpire.Persistence.Benchmarks.Copying;

/// <summary>A copy to another server, beside the pipe that everybody knows.</summary>
internal sealed class StreamBenchmark : IBenchmark, IAsyncDisposable
{
    private const string Target = "clinic_copy";

    private BenchmarkServer? other;

    private BenchmarkServer Other => other!;

    public string Name => "copy";

    public string Title => "Copy a year of a busy clinic to another server";

    public async Task<IReadOnlyList<Contender>> PrepareAsync(BenchmarkServer server, CancellationToken ct)
    {
        var source = await ClinicSource.MakeAsync(server, ct);
        other = await BenchmarkServer.StartAsync(ct);
        await server.AlsoAsync(Other.Superuser, ct);
        await Other.RecreateAsync(Target, ct);
        var target = TargetDatabase.Find("dev", Other.Migrator(Target));
        var from = await CopySource.LookAsync(source, new CopyRequest(), ct);
        var pipe = new Dictionary<string, string?>(StringComparer.Ordinal) { ["SOURCE"] = Uri(server, ClinicSource.Database), ["TARGET"] = Uri(Other, Target) };
        return
        [
            new Contender("pg_dump | psql", end => Shell.RunAsync("pg_dump -d \"$SOURCE\" | psql -X -q -o /dev/null -v ON_ERROR_STOP=1 -d \"$TARGET\"", pipe, end))
            {
                BeforeAsync = end => Other.RecreateAsync(Target, end),
                CheckAsync = end => ClinicSource.CheckAsync(server, Other, Target, end),
            },
            Whole("copy: until it is whole", server, from, target, new CopyRequest()) with { Goal = new Goal(Wall: 0.75) },
            Whole("copy --anonymise: until it is whole", server, from, target, new CopyRequest { Masking = MaskingSecret.Random() }),
            new Contender("copy: proved and exchanged", end => new DatabaseCopy(source, target).RunAsync(new CopyRequest(), _ => { }, ct: end))
            {
                BeforeAsync = end => Other.RecreateAsync(Target, end),
                CheckAsync = end => ClinicSource.CheckAsync(server, Other, Target, end),
            },
        ];
    }

    public ValueTask DisposeAsync() => other?.DisposeAsync() ?? ValueTask.CompletedTask;

    private Contender Whole(string name, BenchmarkServer server, CopySource source, TargetDatabase target, CopyRequest request)
    {
        ScratchDatabase? made = null;
        return new Contender(
            name,
            async end =>
            {
                made = await ScratchDatabase.CreateAsync(target.ConnectionString, "new", end);
                await StreamCopy.FillAsync(source, request, made, progress: null, rows: null, end);
            })
        {
            CheckAsync = async end =>
            {
                await ClinicSource.CheckAsync(server, Other, made!.Name, end);
                await made.DisposeAsync();
            },
        };
    }

    private static string Uri(BenchmarkServer server, string database)
    {
        var to = new NpgsqlConnectionStringBuilder(server.Superuser);
        return string.Create(CultureInfo.InvariantCulture, $"postgresql://{to.Username}:{System.Uri.EscapeDataString(to.Password!)}@{to.Host}:{to.Port}/{database}");
    }
}
