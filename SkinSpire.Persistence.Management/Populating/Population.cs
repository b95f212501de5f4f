using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Management.Populating.Rows;

namespace SkinSpire.Persistence.Management.Populating;

/// <summary>All rows of a request, table by table, and which of them the database has.</summary>
internal sealed class Population
{
    private readonly PopulationRequest request;

    /// <exception cref="PopulationImpossibleException">A number is out of its bounds.</exception>
    internal Population(PopulationRequest request)
    {
        this.request = request;
        var hash = PopulationPassword.Hash(request.Seed);
        Hospitals = [.. PopulationSize.Of(request).Select(size => new Hospital(size, request.Seed, hash))];
        Organization = [.. Hospitals.Select(hospital => (TableRows[])[new DirectoryRows(hospital), new HospitalRows(hospital), new BranchRows(hospital), new SettingRows(hospital), new RoleRows(hospital), new TypeRows(hospital), new StaffRows(hospital)])];
        Patients = [.. Hospitals.Select(hospital => new PatientRows(hospital))];
        Accounts = [.. Hospitals.Select(hospital => (TableRows[])[new UserRows(hospital), new UserRoleRows(hospital)])];
        Appointments = [.. Hospitals.Select(hospital => new AppointmentRows(hospital))];
        StatusHistory = IsLoad ? [.. Hospitals.Select(hospital => new StatusHistoryRows(hospital))] : [];
        Sessions = [.. Hospitals.Select(hospital => new SessionRows(hospital))];
        Logins = [.. Hospitals.Select(hospital => new LoginRows(hospital))];
    }

    internal bool IsLoad => request.Scale == PopulationScale.Load;

    internal IReadOnlyList<Hospital> Hospitals { get; }

    internal IReadOnlyList<TableRows[]> Organization { get; }

    internal IReadOnlyList<TableRows> Patients { get; }

    internal IReadOnlyList<TableRows[]> Accounts { get; }

    internal IReadOnlyList<TableRows> Appointments { get; }

    internal IReadOnlyList<TableRows> StatusHistory { get; }

    internal IReadOnlyList<TableRows> Sessions { get; }

    internal IReadOnlyList<TableRows> Logins { get; }

    /// <summary>Those that a load brings into tables without indexes, constraints and triggers.</summary>
    internal IEnumerable<TableRows> Bulk => [.. Patients, .. Appointments, .. StatusHistory, .. Sessions, .. Logins];

    internal IEnumerable<TableRows> All => [.. Organization.SelectMany(tables => tables), .. Patients, .. Accounts.SelectMany(tables => tables), .. Appointments, .. StatusHistory, .. Sessions, .. Logins];

    /// <summary>What is missing, by table.</summary>
    internal PopulationPlan Plan => new(
        request.Scale, request.Seed, request.Today, [.. Hospitals.Select(hospital => hospital.Size.Code)],
        [.. All.GroupBy(rows => rows.Table, StringComparer.Ordinal).Select(table => new PlannedTable(table.Key, table.Sum(rows => (long)rows.Count), table.Sum(rows => (long)rows.Missing)))]);

    /// <summary>Reads which rows are there, by their natural keys.</summary>
    /// <exception cref="LoadMixedException">A hospital of a load is of another seed, day or size.</exception>
    internal async Task LearnAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        foreach (var hospital in Hospitals)
        {
            if (await connection.ScalarAsync<Guid?>("select hospital_id from clinic.hospital_directory where code = $1", ct, hospital.Size.Code).ConfigureAwait(false) is { } id)
            {
                hospital.Learn(id);
            }

            // Without triggers nothing would keep the rows of the one in step with those of the other.
            if (IsLoad && hospital.IsAnother)
            {
                throw new LoadMixedException(hospital.Size.Code);
            }
        }

        foreach (var rows in All.Where(rows => rows.Hospital.IsKnown))
        {
            await LearnAsync(connection, rows, ct).ConfigureAwait(false);
        }
    }

    private static async Task LearnAsync(NpgsqlConnection connection, TableRows rows, CancellationToken ct)
    {
        var command = new NpgsqlCommand(rows.KnownSql, connection) { Parameters = { new() { Value = rows.Hospital.Self.ToGuid() } } };
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync(ct).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(ct).ConfigureAwait(false))
                {
                    if (!reader.IsDBNull(0))
                    {
                        rows.Learn(reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetGuid(1));
                    }
                }
            }
        }
    }
}
