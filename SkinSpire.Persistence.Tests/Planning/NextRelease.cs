using SkinSpire.Persistence.Tests.Migrations;

namespace SkinSpire.Persistence.Tests.Planning;

/// <summary>The release after this one, made as a developer makes it: a class, a column, <c>dotnet ef migrations add</c>, and its programs built.</summary>
public sealed class NextRelease : IAsyncLifetime
{
    private const string Column =
        """
            /// <summary>How the patient wants to be reached.</summary>
            [NotPersonal]
            public string? PreferredChannel { get; set; }

        """;

    private SourceCopy? copy;

    internal string Migrator { get; private set; } = "";

    internal string Tool { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        copy = await SourceCopy.CreateAsync(["SkinSpire.Persistence.Management", "SkinSpire.Persistence.Cli", "SkinSpire.Persistence.Migrator"]);
        copy.AddInvoice();
        copy.AddToPatient(Column);
        await copy.EfAsync(0, "migrations", "add", "Invoices");
        Migrator = Path.Combine(await copy.BuildAsync("SkinSpire.Persistence.Migrator"), "bin", "Debug", "net10.0", "skinspire-migrator.dll");
        Tool = Path.Combine(await copy.BuildAsync("SkinSpire.Persistence.Cli"), "bin", "Debug", "net10.0", "skinspire-db.dll");
    }

    public ValueTask DisposeAsync()
    {
        copy?.Dispose();
        return ValueTask.CompletedTask;
    }
}
