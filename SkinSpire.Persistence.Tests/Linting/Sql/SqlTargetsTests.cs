using SkinSpire.Persistence.Management.Linting.Sql;

namespace SkinSpire.Persistence.Tests.Linting.Sql;

public sealed class SqlTargetsTests
{
    [Theory]
    [InlineData("create table if not exists clinic.a (x int)", "clinic.a")]
    [InlineData("create temporary table a (x int)", "")]
    [InlineData("create or replace view clinic.v as select 1", "clinic.v")]
    [InlineData("create unique index concurrently if not exists ix on only clinic.a (x)", "clinic.a")]
    [InlineData("create or replace trigger t before insert on clinic.a for each row execute function clinic.f()", "clinic.a clinic.f")]
    [InlineData("create policy p on clinic.a using (true)", "clinic.a")]
    [InlineData("alter table if exists only clinic.a drop column x", "clinic.a")]
    [InlineData("alter default privileges revoke execute on functions from public", "")]
    [InlineData("drop function clinic.f(int, text), clinic.g()", "clinic.f clinic.g")]
    [InlineData("drop trigger if exists t on clinic.a", "clinic.a")]
    [InlineData("drop extension pgcrypto", "")]
    [InlineData("comment on column clinic.a.x is 'y'", "clinic.a")]
    [InlineData("comment on function clinic.f(int) is 'y'", "clinic.f")]
    [InlineData("grant select (x, y) on clinic.a, clinic.b to r", "clinic.a clinic.b")]
    [InlineData("grant usage on schema clinic to r", "")]
    [InlineData("revoke all on function clinic.f(int) from public", "clinic.f")]
    [InlineData("insert into clinic.a select 1", "clinic.a")]
    [InlineData("update only clinic.\"B\" set x = 1", "clinic.\"B\"")]
    [InlineData("truncate table clinic.a, only clinic.b cascade", "clinic.a clinic.b")]
    [InlineData("vacuum (full, analyze) clinic.a", "clinic.a")]
    [InlineData("call clinic.p(1)", "clinic.p")]
    public void A_statement_names_the_objects_it_works_on(string sql, string objects) =>
        Assert.Equal(objects, string.Join(' ', SqlTargets.Of(SqlScript.Statements(sql).Single())));
}
