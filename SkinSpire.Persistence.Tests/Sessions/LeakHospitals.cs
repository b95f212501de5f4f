using SkinSpire.Persistence.Tenancy;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Sessions;

/// <summary>A database with four hospitals; the patients of each have the same numbers.</summary>
internal sealed class LeakHospitals(TestDatabase database, IReadOnlyList<TenantId> tenants) : IAsyncDisposable
{
    /// <summary>Patients of each hospital.</summary>
    internal const int Patients = 40;

    private static readonly string[] Codes = ["ALPHA", "BETA", "GAMMA", "DELTA"];

    internal TestDatabase Database { get; } = database;

    internal IReadOnlyList<TenantId> Tenants { get; } = tenants;

    internal static async Task<LeakHospitals> CreateAsync(PostgresServer server)
    {
        var database = await server.NewDatabaseAsync();
        await using var migrator = await database.OpenAsMigratorAsync();
        await using var app = await database.OpenAsApplicationAsync();
        var tenants = new List<TenantId>();
        foreach (var code in Codes)
        {
            var hospital = (Guid)(await migrator.ScalarAsync("select clinic.create_hospital($1, $2, $3, 'MAIN', 'Main Branch')", code, $"{code} Hospital", $"LIC-{code}"))!;
            await app.InHospitalAsync(
                hospital,
                "setup",
                "insert into clinic.patients (hospital_id, patient_id, mrn, first_name) select $1, gen_random_uuid(), 'P' || number, 'Asha' from generate_series(1, $2) as number",
                hospital,
                Patients);
            tenants.Add(new TenantId(hospital));
        }

        return new LeakHospitals(database, tenants);
    }

    /// <summary>Rows that the workers wrote into a hospital that is not theirs: an update leaves its hospital's id in the last name.</summary>
    internal Task<long> ForeignWritesAsync() => CountAsync("select count(*) from clinic.patients where last_name <> hospital_id::text");

    internal Task<long> AllPatientsAsync() => CountAsync("select count(*) from clinic.patients");

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private async Task<long> CountAsync(string sql)
    {
        await using var superuser = await Database.OpenAsSuperuserAsync();
        return (long)(await superuser.ScalarAsync(sql))!;
    }
}
