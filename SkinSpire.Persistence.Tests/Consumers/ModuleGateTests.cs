using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Packages;

namespace SkinSpire.Persistence.Tests.Consumers;

/// <summary>The gates over the migrations of somebody else's module, out of the package.</summary>
[Collection(nameof(PackedCollection))]
public sealed class ModuleGateTests(PackedPackages packed) : IAsyncLifetime
{
    private string folder = "";

    private string Order => Path.Combine(folder, "Orders", "LabOrder.cs");

    private string Migration => Path.Combine(folder, "Orders", "Versions", "20261125024026_LabOrders.cs");

    public ValueTask InitializeAsync()
    {
        folder = packed.AddSample("ClinicLab", "Gated Lab");
        File.Copy(Path.Combine(Repository.Root, ".config", "dotnet-tools.json"), Path.Combine(folder, "dotnet-tools.json"));
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_build_says_what_no_migration_makes_and_what_would_block_until_both_are_mended()
    {
        var clean = await BuildLog.OfAsync(log => DotnetAsync("build", $"-bl:{log}"), folder);
        Assert.True(clean.ExitCode == 0, clean.Output);
        Assert.DoesNotContain("SSP", clean.Output, StringComparison.Ordinal);
        Assert.Superset(new HashSet<string>(["SkinSpirePendingModelChanges", "SkinSpireMigrationLint"], StringComparer.Ordinal), clean.Ran.ToHashSet(StringComparer.Ordinal));

        await EditAsync(Order, "    /// <summary>How far", "    /// <summary>For the laboratory.</summary>\n    [HealthData(DataKind.FreeText)]\n    [MaxLength(200)]\n    public string? Note { get; set; }\n\n    /// <summary>How far");
        var original = await EditAsync(Migration, "migrationBuilder.Sql(\"grant select on lab.lab_orders to skinspire_readonly;\");", "migrationBuilder.Sql(\"create index ix_patients_lab on clinic.patients (hospital_id, first_name);\");");
        var found = await DotnetAsync("build", "-warnaserror");
        Assert.Equal(1, found.ExitCode);
        Assert.Matches(@"LabDbContextModelSnapshot\.cs\(\d+(,1)?\): error SSP0103: ", found.Output);
        Assert.Matches(@"20261125024026_LabOrders\.cs\(84(,1)?\): error SSP0104: ", found.Output);

        await File.WriteAllTextAsync(Migration, original, TestContext.Current.CancellationToken);
        var added = await DotnetAsync("ef", "migrations", "add", "AddNote", "--output-dir", "Orders/Versions", "--namespace", "ClinicLab.Orders.Versions");
        Assert.True(added.ExitCode == 0, added.Output);
        var mended = await DotnetAsync("build", "-warnaserror");
        Assert.True(mended.ExitCode == 0, mended.Output);
    }

    private static async Task<string> EditAsync(string file, string old, string replacement)
    {
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains(old, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, text.Replace(old, replacement, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        return text;
    }

    private Task<Run> DotnetAsync(params string[] arguments) =>
        Run.OfAsync("dotnet", arguments, folder, new Dictionary<string, string?> { ["SkinSpireVersion"] = packed.Version, ["SKINSPIRE_DATABASE"] = null }, TestContext.Current.CancellationToken);
}
