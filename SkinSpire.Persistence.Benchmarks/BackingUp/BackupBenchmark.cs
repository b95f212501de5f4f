using SkinSpire.Persistence.Benchmarks.Measuring;
using SkinSpire.Persistence.Benchmarks.Servers;
using SkinSpire.Persistence.Management.BackingUp;

namespace SkinSpire.Persistence.Benchmarks.BackingUp;

/// <summary>A backup of a year of a busy clinic.</summary>
internal sealed class BackupBenchmark : IBenchmark
{
    public string Name => "backup";

    public string Title => "Back up a year of a busy clinic (20,000 patients, 150,000 appointments)";

    public async Task<IReadOnlyList<Contender>> PrepareAsync(BenchmarkServer server, CancellationToken ct)
    {
        var target = await ClinicSource.MakeAsync(server, ct);
        var variables = server.Variables(ClinicSource.Database);
        var place = BackupPlace.Of(target, Path.Combine(server.Folder, "native"));
        return
        [
            Dump("pg_dump -Fc", "-Fc"),
            Dump("pg_dump -Fd -j2", "-Fd -j2"),
            new Contender("backup create", end => BackupCreation.RunAsync(target, place, ct: end))
            {
                BeforeAsync = _ => ClinicSource.RemoveAsync(place.Folder),
                Size = () => ClinicSource.Size(place.Folder),
                Goal = new Goal(Wall: 0.5, Size: 0.9),
            },
        ];

        Contender Dump(string name, string format)
        {
            var file = Path.Combine(server.Folder, $"dump{format.Replace(" ", "", StringComparison.Ordinal)}");
            return new Contender(name, end => Shell.RunAsync($"pg_dump {format} -f '{file}'", variables, end))
            {
                BeforeAsync = _ => ClinicSource.RemoveAsync(file),
                Size = () => ClinicSource.Size(file),
            };
        }
    }
}
