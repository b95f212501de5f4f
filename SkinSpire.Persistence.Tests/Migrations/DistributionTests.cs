using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Migrations;

/// <summary>The schema can be distributed by <c>hospital_id</c>: each rule that a catalog can show, and proof that the question finds a breach.</summary>
public sealed class DistributionTests(PostgresServer server)
{
    private const string TenantTables =
        """
        with tenant as (
            select c.oid, c.relname::text as name from pg_class c
            where c.relnamespace = 'clinic'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
              and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'hospital_id') and c.relname <> 'hospital_directory'
        )
        """;

    /// <summary>The rule, the query that lists breaches, a statement that breaks it, and the breach that is then listed.</summary>
    public static TheoryData<string, string, string, string> Rules() => new()
    {
        {
            "hospital_id leads every unique, primary and exclusion index",
            TenantTables + "select i.indexrelid::regclass::text from tenant t join pg_index i on i.indrelid = t.oid join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0] where (i.indisunique or i.indisexclusion) and a.attname <> 'hospital_id'",
            "create unique index ix_breach on clinic.patients (phone)",
            "clinic.ix_breach"
        },
        {
            "hospital_id is a uuid that is never null",
            TenantTables + "select t.name from tenant t join pg_attribute a on a.attrelid = t.oid and a.attname = 'hospital_id' where a.atttypid <> 'uuid'::regtype or not a.attnotnull",
            "create table clinic.breach (hospital_id text primary key)",
            "breach"
        },
        {
            "foreign keys between tenant tables carry hospital_id on both sides, first",
            TenantTables + "select c.conname::text from pg_constraint c join tenant t on t.oid = c.conrelid join tenant p on p.oid = c.confrelid join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1] join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1] where c.contype = 'f' and c.conparentid = 0 and (a.attname <> 'hospital_id' or b.attname <> 'hospital_id')",
            "create table clinic.breach (hospital_id uuid, x uuid, y uuid unique, primary key (hospital_id, x)); alter table clinic.breach add constraint fk_breach foreign key (x) references clinic.breach (y)",
            "fk_breach"
        },
        {
            "no foreign key of a shared table points at a tenant table",
            TenantTables + "select c.conname::text from pg_constraint c join tenant p on p.oid = c.confrelid where c.contype = 'f' and c.conrelid not in (select oid from tenant) and c.conparentid = 0",
            "create table clinic.breach (x uuid constraint fk_breach references clinic.hospitals)",
            "fk_breach"
        },
        {
            "no foreign key sets null or a default",
            "select conname::text from pg_constraint where connamespace = 'clinic'::regnamespace and contype = 'f' and confdeltype in ('n', 'd')",
            "create table clinic.breach (x varchar(50) constraint fk_breach references clinic.modules on delete set null)",
            "fk_breach"
        },
        {
            "no identity, no serial, no column typed by an enum, citext or xid",
            "select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped join pg_type y on y.oid = a.atttypid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum where c.relnamespace = 'clinic'::regnamespace and c.relkind in ('r', 'p') and (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like 'nextval%' or y.typtype = 'e' or y.typname in ('citext', 'xid'))",
            "create table clinic.breach (x bigint generated always as identity)",
            "breach.x"
        },
        {
            "row triggers only",
            "select tgname::text from pg_trigger t join pg_class c on c.oid = t.tgrelid where c.relnamespace = 'clinic'::regnamespace and not t.tgisinternal and (t.tgtype & 1 = 0 or t.tgtype & 32 <> 0)",
            "create trigger breach after update on clinic.patients for each statement execute function clinic.keep_hospital()",
            "breach"
        },
        {
            "shared tables carry no trigger; the history of migrations stays on the coordinator",
            TenantTables + "select t.tgname::text from pg_trigger t join pg_class c on c.oid = t.tgrelid where c.relnamespace = 'clinic'::regnamespace and not t.tgisinternal and c.oid not in (select oid from tenant) and not c.relispartition and c.relname <> 'migrations_history'",
            "create trigger breach before update on clinic.settings for each row execute function clinic.keep_hospital()",
            "breach"
        },
        {
            "no shared table that is copied to every node has a volatile default",
            "select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum where c.oid = any (array['clinic.modules', 'clinic.settings', 'clinic.hospital_directory']::regclass[]) and a.attgenerated = '' and pg_get_expr(d.adbin, d.adrelid) like '%(%'",
            "alter table clinic.settings add column x timestamptz default clock_timestamp()",
            "settings.x"
        },
        {
            "policies have no sub-select",
            "select polname::text from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = 'clinic'::regnamespace and coalesce(pg_get_expr(polqual, polrelid), '') || coalesce(pg_get_expr(polwithcheck, polrelid), '') ilike '%select%'",
            "create policy breach on clinic.patients using (hospital_id in (select hospital_id from clinic.hospital_directory))",
            "breach"
        },
        {
            "names of constraints, indexes and triggers have at most 50 bytes",
            "select conname::text from pg_constraint where connamespace = 'clinic'::regnamespace and conparentid = 0 and octet_length(conname) > 50 union select c.relname::text from pg_class c join pg_index i on i.indexrelid = c.oid join pg_class t on t.oid = i.indrelid where c.relnamespace = 'clinic'::regnamespace and not t.relispartition and octet_length(c.relname) > 50 union select tgname::text from pg_trigger t join pg_class c on c.oid = t.tgrelid where c.relnamespace = 'clinic'::regnamespace and not t.tgisinternal and octet_length(tgname) > 50",
            "create index ix_a_name_that_leaves_no_room_for_the_suffix_of_a_shard on clinic.patients (hospital_id)",
            "ix_a_name_that_leaves_no_room_for_the_suffix_of_a_shard"
        },
        {
            "what triggers use of an extension is a recorded dependency",
            "select p.proname::text from pg_proc p join pg_language l on l.oid = p.prolang where p.pronamespace = 'clinic'::regnamespace and l.lanname = 'plpgsql' and p.prosrc ~ '(public\\.|crypt\\(|gen_salt\\()'",
            "create function clinic.breach() returns text language plpgsql as $$ begin return public.crypt('x', public.gen_salt('bf')); end $$",
            "breach"
        },
        {
            "no function binds the hospital by set_config or writes through on conflict do update",
            "select p.proname::text from pg_proc p where p.pronamespace = 'clinic'::regnamespace and p.prosrc ~* '(set_config[(]|on conflict .* do update|\\mmerge into\\M|\\mnotify\\M)'",
            "create function clinic.breach() returns text language plpgsql as $$ begin return set_config('skinspire.hospital_id', '', true); end $$",
            "breach"
        },
        {
            "every table is owned by the owner, and no view or rule writes",
            "select c.relname::text from pg_class c where c.relnamespace = 'clinic'::regnamespace and ((c.relkind in ('r', 'p') and c.relowner <> 'skinspire_owner'::regrole and c.relname <> 'migrations_history') or c.relkind in ('v', 'm') or c.relhasrules)",
            "create view clinic.breach as select 1 as x",
            "breach"
        },
        {
            "nothing is granted to everybody",
            "select c.relname::text from pg_class c, aclexplode(c.relacl) a where c.relnamespace = 'clinic'::regnamespace and a.grantee = 0 union select p.proname::text from pg_proc p where p.pronamespace = 'clinic'::regnamespace and has_function_privilege('public', p.oid, 'execute')",
            "grant select on clinic.modules to public",
            "modules"
        },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task The_schema_keeps_the_rule_and_a_breach_is_seen(string rule, string breaches, string breaking, string breach)
    {
        await using var database = await server.NewDatabaseAsync();
        await using var superuser = await database.OpenAsSuperuserAsync();
        Assert.True(await superuser.ScalarAsync(breaches) is null, $"{rule}: {await superuser.ScalarAsync(breaches)}");

        await superuser.ExecuteAsync(breaking);

        Assert.Equal(breach, await superuser.ScalarAsync(breaches));
    }
}
