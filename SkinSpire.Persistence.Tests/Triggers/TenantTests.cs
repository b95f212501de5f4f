using Microsoft.EntityFrameworkCore;
using Npgsql;
using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Triggers;

/// <summary>What the database itself refuses the application role, with a positive control beside each refusal.</summary>
public sealed class TenantTests(ClinicFixture clinic) : TriggerTest(clinic)
{
    [Fact]
    public async Task Each_hospital_reads_its_own_rows_alone()
    {
        Assert.Equal(A.Patient, await ReadAsync("select patient_id from clinic.patients"));
        Assert.Equal(B.Patient, await App.ScalarAsync(B.Hospital, "select patient_id from clinic.patients"));
        Assert.Equal(0L, await ReadAsync("select count(*) from clinic.patients where hospital_id = $1", B.Hospital));
    }

    [Fact]
    public async Task A_foreign_insert_is_refused() =>
        Assert.Equal("42501", await RefusalAsync("insert into clinic.patients (hospital_id, mrn, first_name) values ($1, 'X', 'Asha')", B.Hospital));

    [Fact]
    public async Task A_foreign_row_is_neither_updated_nor_deleted()
    {
        Assert.Equal(0, await DoAsync("update clinic.branches set code = 'STOLEN' where hospital_id = $1", B.Hospital));
        Assert.Equal(0, await DoAsync("delete from clinic.user_roles where hospital_id = $1", B.Hospital));
        Assert.Equal("MAIN", await App.ScalarAsync(B.Hospital, "select code from clinic.branches"));
        Assert.Equal(1, await DoAsync("update clinic.branches set code = 'OWN' where hospital_id = $1", A.Hospital));
    }

    [Fact]
    public async Task A_row_cannot_be_moved_by_the_application_nor_by_a_role_that_bypasses_row_level_security()
    {
        Assert.Equal("42501", await RefusalAsync("update clinic.branches set hospital_id = $1", B.Hospital));

        await using var migrator = await Database.OpenAsMigratorAsync();
        var error = await Assert.ThrowsAsync<PostgresException>(
            () => migrator.ExecuteAsync("update clinic.branches set hospital_id = $1 where hospital_id = $2", B.Hospital, A.Hospital));
        Assert.Equal("42501", error.SqlState);
    }

    [Fact]
    public async Task A_foreign_key_into_another_hospital_is_refused()
    {
        Assert.Equal(
            "23503 fk_staff_branch_id",
            await RefusalAsync("insert into clinic.staff (hospital_id, employee_code, staff_type, first_name, branch_id) values ($1, 'X', 'nurse', 'Asha', $2)", A.Hospital, B.Branch));
        Assert.Equal(1, await DoAsync("insert into clinic.staff (hospital_id, employee_code, staff_type, first_name, branch_id) values ($1, 'X', 'nurse', 'Asha', $2)", A.Hospital, A.Branch));
    }

    [Fact]
    public async Task ExecuteUpdate_and_raw_SQL_that_leave_the_filter_out_reach_no_foreign_row()
    {
        await using var context = Database.Context(A.Hospital);
        var changed = await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await context.Database.ExecuteSqlAsync($"select clinic.enter({A.Hospital}, 'dr.rao')", TestContext.Current.CancellationToken);
            var byLinq = await context.Set<Branch>().IgnoreQueryFilters([Tenancy.QueryFilters.Tenant, Tenancy.QueryFilters.SoftDelete]).ExecuteUpdateAsync(set => set.SetProperty(branch => branch.Name, "Changed"), TestContext.Current.CancellationToken);
            var bySql = await context.Database.ExecuteSqlAsync($"update clinic.branches set code = 'CHANGED'", TestContext.Current.CancellationToken);
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
            return (byLinq, bySql);
        });

        Assert.Equal((1, 1), changed);
        Assert.Equal("MAIN Main Branch", await App.ScalarAsync(B.Hospital, "select code || ' ' || name from clinic.branches"));
    }

    [Fact]
    public async Task One_transaction_serves_one_hospital()
    {
        await using var transaction = await App.EnterAsync(A.Hospital, "dr.rao");
        Assert.Null(await App.ScalarAsync("select nullif(clinic.enter($1, 'dr.rao')::text, '')", A.Hospital));

        var error = await Assert.ThrowsAsync<PostgresException>(() => App.ScalarAsync("select clinic.enter($1, 'dr.rao')", B.Hospital));
        Assert.Equal("SS002", error.SqlState);
    }

    [Fact]
    public async Task The_binding_ends_with_the_transaction()
    {
        await DoAsync("update clinic.branches set code = 'OWN'");

        var error = await Assert.ThrowsAsync<PostgresException>(() => App.ScalarAsync("select count(*) from clinic.branches"));
        Assert.Equal("SS001", error.SqlState);
    }

    [Theory]
    [InlineData("truncate clinic.patients")]
    [InlineData("create table clinic.mine (id int)")]
    [InlineData("create table public.mine (id int)")]
    [InlineData("create temporary table mine (id int)")]
    [InlineData("alter table clinic.patients disable trigger all")]
    [InlineData("alter table clinic.patients no force row level security")]
    [InlineData("drop policy tenant_isolation on clinic.patients")]
    [InlineData("set session_replication_role = replica")]
    [InlineData("insert into clinic.row_history select * from clinic.row_history")]
    [InlineData("update clinic.login_history set status = 'success'")]
    [InlineData("delete from clinic.appointment_status_history")]
    [InlineData("insert into clinic.modules (module_code, module_name, sequence) values ('x', 'x', 1)")]
    [InlineData("select clinic.create_hospital('X', 'X', 'X', 'X', 'X')")]
    [InlineData("select count(*) from clinic.row_history_default")]
    public async Task The_application_role_may_not(string sql) => Assert.Equal("42501", await RefusalAsync(sql));

    [Fact]
    public async Task The_read_only_role_reads_users_without_their_credentials()
    {
        await using var superuser = await Database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync("set role skinspire_readonly");

        Assert.Equal("dr.rao", await superuser.ScalarAsync(A.Hospital, "select login_name from clinic.users"));
        var error = await Assert.ThrowsAsync<PostgresException>(() => superuser.ScalarAsync(A.Hospital, "select password_hash from clinic.users"));
        Assert.Equal("42501", error.SqlState);
    }
}
