namespace SkinSpire.Persistence.Tests.Linting;

public sealed class HalfStatementTests
{
    [Theory]
    [InlineData("create table if not exists clinic.a (x int not null default 1 check (x > 0), y text generated always as (x::text) stored, constraint fk foreign key (x) references clinic.b (x) on delete cascade)")]
    [InlineData("alter table only clinic.a add column x serial references clinic.b (x), alter column y set data type text using y::text, add constraint c unique using index i, drop column z cascade")]
    [InlineData("alter table clinic.a rename column x to y")]
    [InlineData("alter table clinic.a detach partition clinic.b concurrently")]
    [InlineData("create unique index concurrently if not exists ix on clinic.a using btree (lower(x), y desc) include (z) where y > 0")]
    [InlineData("drop index concurrently if exists clinic.a, clinic.b cascade")]
    [InlineData("create or replace trigger t before update of x on clinic.a for each row when (old.x is null) execute function clinic.f('y')")]
    [InlineData("create function clinic.f() returns int language sql security definer begin atomic select case 1 when 1 then 2 end; end")]
    [InlineData("create type clinic.t as enum ('a', 'b')")]
    [InlineData("alter type clinic.t add value 'c' before 'a'")]
    [InlineData("update only clinic.patients p set (a, b) = (1, 2), c = 3 from clinic.b where b.x = p.x")]
    [InlineData("delete from clinic.patients using clinic.b where x = 1")]
    [InlineData("insert into clinic.patients (a) select 1 on conflict do nothing")]
    [InlineData("truncate table only clinic.a, clinic.b restart identity cascade")]
    [InlineData("lock table clinic.a, only clinic.b in share row exclusive mode nowait")]
    [InlineData("vacuum (full, verbose) clinic.a")]
    [InlineData("reindex (verbose) table concurrently clinic.a")]
    [InlineData("grant select (x, y), update on table clinic.a to skinspire_app, public with grant option")]
    [InlineData("alter default privileges in schema clinic grant select on tables to public")]
    [InlineData("set session characteristics as transaction read only")]
    [InlineData("reset all")]
    [InlineData("do $body$ begin if true then update a set x = 1; else delete from clinic.b; end if; exception when others then null; end $body$")]
    [InlineData("with a as (select 1) select * from a")]
    [InlineData("comment on column clinic.a.x is E'it\\'s'")]
    [InlineData("create policy p on clinic.a as restrictive for all to skinspire_app using (x = 1) with check (x = 1)")]
    [InlineData("select /* a /* b */ c */ U&\"d\\0061t\" -- e")]
    public void However_a_statement_is_cut_off_the_rules_read_on(string sql)
    {
        var findings = Scratch.Findings(migration =>
        {
            foreach (var length in Enumerable.Range(1, sql.Length))
            {
                migration.Sql(sql[..length]);
            }
        });

        Assert.Contains(findings, finding => finding.Rule == "script-unsafe-sql");
    }
}
