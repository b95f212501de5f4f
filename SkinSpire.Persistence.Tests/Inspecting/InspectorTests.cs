using System.Diagnostics;
using Npgsql;
using SkinSpire.Persistence.Management.Inspecting;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Verification;

namespace SkinSpire.Persistence.Tests.Inspecting;

/// <summary>What a database has, as its catalog says it.</summary>
public sealed class InspectorTests(PostgresServer server)
{
    private const string FiveHundredTables =
        """
        do $$ begin
            for i in 1..500 loop
                execute format('create table clinic.t%s (hospital_id uuid not null, id uuid not null, a text, b int default 3, c text, d timestamptz default now(), primary key (hospital_id, id), check (b > 0), foreign key (hospital_id, id) references clinic.hospitals_of_test)', i);
                execute format('create index on clinic.t%s (hospital_id, c, d)', i);
                execute format('create policy tenant_isolation on clinic.t%s using (hospital_id is not null)', i);
            end loop;
        end $$
        """;

    [Fact]
    public async Task A_table_is_told_in_depth()
    {
        await using var database = await Verified.NewAsync(server);
        await using var superuser = await database.OpenAsSuperuserAsync();
        await TwoHospitals.CreateAsync(database);
        await superuser.ExecuteAsync("analyze clinic.users");

        var inspection = await Inspector.ReadAsync(database.Target(), "users", TestContext.Current.CancellationToken);

        var users = Assert.Single(inspection.Tables);
        Assert.Equal(("users", "table", "skinspire_owner", true, 2L), (users.Name, users.Kind, users.Owner, users.RowSecurity, users.Rows));
        Assert.Equal("Accounts of one hospital, each for one member of staff or one patient.", users.Comment);
        Assert.NotNull(users.AnalyzedAt);
        Assert.Equal(await superuser.ScalarAsync("select pg_total_relation_size('clinic.users')"), users.TableBytes + users.IndexBytes);
        Assert.Equal(new InspectedColumn("login_name_norm", "text", Nullable: false, Default: null, "lower((login_name)::text)", Comment: null), users.Columns.Single(column => column.Name == "login_name_norm"));
        Assert.Equal(new InspectedColumn("failed_login_attempts", "integer", Nullable: false, "0", Generated: null, Comment: null), users.Columns.Single(column => column.Name == "failed_login_attempts"));
        Assert.Equivalent(new InspectedConstraint("pk_users", "primary-key", "PRIMARY KEY (hospital_id, user_id)", Validated: true, References: null, ["hospital_id", "user_id"], []), users.Constraints[0], strict: true);
        var staff = users.Constraints.Single(constraint => constraint.References == "staff");
        Assert.Equal(["hospital_id", "staff_id", "hospital_id", "staff_id"], staff.Columns.Concat(staff.ReferencedColumns));
        Assert.Equal(["hospitals", "patients", "staff"], users.Constraints.Select(constraint => constraint.References).OfType<string>());
        Assert.Equal([new("login_history", "fk_login_history_user_id"), new("user_roles", "fk_user_roles_user_id"), new("user_sessions", "fk_user_sessions_user_id")], users.ReferencedBy);
        Assert.Equal("pk_users", users.Indexes[0].Name);
        Assert.All(users.Indexes, index => Assert.True(index.Valid && index.Bytes > 0));
        Assert.Contains(new InspectedTrigger("hash_password", "CREATE TRIGGER hash_password BEFORE INSERT OR UPDATE ON clinic.users FOR EACH ROW WHEN ((new.new_password IS NOT NULL)) EXECUTE FUNCTION clinic.hash_password()", "clinic.hash_password", Enabled: true), users.Triggers);
        Assert.Equal([new("tenant_isolation", Permissive: true, "all", "(hospital_id = clinic.current_hospital())", "(hospital_id = clinic.current_hospital())")], users.Policies);
        Assert.Equal(new InspectedGrant("skinspire_app", "delete, insert, select, update"), users.Grants[0]);
        Assert.StartsWith("select (account_status, created_at,", users.Grants[1].Privileges, StringComparison.Ordinal);
        Assert.Contains(inspection.Functions, function => function is { Name: "clinic.hash_password()", Kind: "function", Language: "plpgsql", Returns: "trigger", Definition: { } source } && source.Contains("clinic.bcrypt_hash", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Partitions_count_with_their_table()
    {
        await using var database = await Verified.NewAsync(server);
        await using var superuser = await database.OpenAsSuperuserAsync();

        var inspection = await Inspector.ReadAsync(database.Target(), ct: TestContext.Current.CancellationToken);

        var history = inspection.Tables.Single(table => table.Name == "row_history");
        Assert.Equal(await superuser.ScalarAsync("select count(*) from pg_inherits where inhparent = 'clinic.row_history'::regclass"), (long)history.Partitions.Count);
        Assert.Equal(history.Partitions.Sum(partition => partition.Bytes), history.TableBytes + history.IndexBytes);
        Assert.Equal(await superuser.ScalarAsync("select count(*) from pg_class where relnamespace = 'clinic'::regnamespace and relkind in ('r', 'p') and not relispartition"), (long)inspection.Tables.Count);
        Assert.Null(history.Rows);
    }

    [Theory]
    [InlineData("patient", "Do you mean patients?")]
    [InlineData("Apointments", "Do you mean appointments?")]
    [InlineData("unthinkable", "skinspire-db inspect lists all.")]
    public async Task A_table_that_is_not_there_leads_to_the_nearest_one(string table, string remedy)
    {
        await using var database = await server.NewDatabaseAsync();

        var error = await Assert.ThrowsAsync<UnknownTableException>(() => Inspector.ReadAsync(database.Target(), table, TestContext.Current.CancellationToken));

        Assert.StartsWith(remedy, error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_hundred_tables_take_one_round_trip_and_well_under_a_second()
    {
        await using var database = await server.NewDatabaseAsync(migrated: false);
        await using var superuser = await database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync("create schema clinic");
        await superuser.ExecuteAsync("create table clinic.hospitals_of_test (hospital_id uuid, id uuid, primary key (hospital_id, id))");
        await superuser.ExecuteAsync(FiveHundredTables);
        var direct = new NpgsqlConnectionStringBuilder(database.SuperuserConnectionString);
        await using var proxy = new CountingProxy(direct.Host!, direct.Port);
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(direct.ConnectionString) { Port = proxy.Port }.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);

        var bare = Stopwatch.GetTimestamp();
        await superuser.ScalarAsync("select json_agg(c)::text from pg_class c");
        var bareTime = Stopwatch.GetElapsedTime(bare);
        DatabaseInspection? inspection = null;
        var start = Stopwatch.GetTimestamp();
        var trips = await proxy.CountAsync(async () => inspection = await Inspector.ReadAsync(connection, table: null, TestContext.Current.CancellationToken));
        var time = Stopwatch.GetElapsedTime(start);

        Figures.Write(FormattableString.Invariant($"inspect: {inspection!.Tables.Count} tables in {time.TotalMilliseconds:0} ms and {trips} round trip, {time / bareTime:0.0} times a bare read of pg_class"));
        Assert.Equal((1, 501), (trips, inspection.Tables.Count));

        // A bound that only a plan gone wrong breaks (7 s): the machine may be busy.
        Assert.InRange(time, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }
}
