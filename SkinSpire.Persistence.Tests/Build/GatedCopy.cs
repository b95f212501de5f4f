using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Migrations;

namespace SkinSpire.Persistence.Tests.Build;

/// <summary>A copy that passes its gates, is built once more, and then gets a property without a migration and a migration that blocks.</summary>
public sealed class GatedCopy : IAsyncLifetime
{
    internal const string Id = "29990101000000_AddTitle";

    internal const string Migration =
        """
        using Microsoft.EntityFrameworkCore.Infrastructure;
        using Microsoft.EntityFrameworkCore.Migrations;
        using SkinSpire.Persistence.Context;

        namespace SkinSpire.Persistence.Migrations.Versions;

        /// <summary>A column that the running release does not know, and an index while everybody waits.</summary>
        [DbContext(typeof(ClinicDbContext))]
        [Migration("29990101000000_AddTitle")]
        internal sealed class AddTitle : Migration
        {
            /// <inheritdoc/>
            protected override void Up(MigrationBuilder migrationBuilder)
            {
                System.ArgumentNullException.ThrowIfNull(migrationBuilder);

                migrationBuilder.AddColumn<string>(
                    name: "title_of_honour", schema: "clinic", table: "patients", type: "text", nullable: false);

                migrationBuilder.CreateIndex(
                    name: "ix_patients_title_of_honour", schema: "clinic", table: "patients", columns: ["hospital_id", "title_of_honour"]);
            }

            /// <inheritdoc/>
            protected override void Down(MigrationBuilder migrationBuilder)
            {
                System.ArgumentNullException.ThrowIfNull(migrationBuilder);
                migrationBuilder.DropColumn(name: "title_of_honour", schema: "clinic", table: "patients");
            }
        }

        """;

    internal SourceCopy Copy { get; private set; } = null!;

    /// <summary>The first build of all, the one after it, and the first with what is wrong.</summary>
    internal (Run First, Run Second, Run Broken) Builds { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Copy = await SourceCopy.CreateAsync(["SkinSpire.Persistence.Management"]);
        var (first, second) = (await Copy.GateAsync(), await Copy.GateAsync());

        Copy.AddToPatient("    /// <summary>What friends say.</summary>\n    [PersonalData]\n    [System.ComponentModel.DataAnnotations.MaxLength(20)]\n    public string? Nickname { get; set; }\n");
        await WriteMigrationAsync();
        Builds = (first, second, await Copy.GateAsync());
    }

    public ValueTask DisposeAsync()
    {
        Copy.Dispose();
        return ValueTask.CompletedTask;
    }

    internal Task WriteMigrationAsync() => File.WriteAllTextAsync(Copy.Version($"{Id}.cs"), Migration, TestContext.Current.CancellationToken);
}
