using SkinSpire.Persistence.Management.Reporting;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Verification;

namespace SkinSpire.Persistence.Tests.Reporting;

/// <summary>The book of one migrated clinic with patients, read once for a class of tests.</summary>
public sealed class ReportedClinic(PostgresServer server) : IAsyncLifetime
{
    /// <summary>A patient's name, which no book may hold.</summary>
    internal const string Patient = "Kavitha";

    private TestDatabase? database;
    private SchemaBook? book;

    internal SchemaBook Book => book!;

    internal TestDatabase Database => database!;

    public async ValueTask InitializeAsync()
    {
        database = await Verified.NewAsync(server);
        await TwoHospitals.CreateAsync(database);
        await using var superuser = await database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync("analyze");
        book = await BookReader.ReadAsync(database.Target(), CancellationToken.None);
    }

    public ValueTask DisposeAsync() => database?.DisposeAsync() ?? ValueTask.CompletedTask;
}
