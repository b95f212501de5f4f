using System.Text.Json;

namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>Every guard of the tenant tables that the catalog knows, each with the SQL that weakens it. Nothing here is a list.</summary>
internal static class SchemaMutations
{
    private const string All = """
        with
        tables as (
            select c.oid, c.relname, c.relispartition
            from pg_class c
            where c.relnamespace = 'clinic'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
        ),
        -- What holds rows has to go before a key over two hospitals' rows can be made narrower.
        emptied as (
            select t.oid, t.relname, format('set local session_replication_role = replica; delete from clinic.%I; set local session_replication_role = origin; ', t.relname) as sql
            from tables t where not t.relispartition
        ),
        functions as (
            select p.proname, pg_get_functiondef(p.oid) as definition
            from pg_proc p
            where p.oid in ('clinic.current_hospital()'::regprocedure, 'clinic.enter(uuid, text)'::regprocedure, 'clinic.keep_hospital()'::regprocedure)
        )
        select 'policy', t.relname::text, format('%s %s', p.polname, v.clause), format('alter policy %I on clinic.%I %s (true)', p.polname, t.relname, v.clause)
        from tables t join pg_policy p on p.polrelid = t.oid cross join (values ('using'), ('with check')) as v (clause)
        union all
        select 'row security', case when t.relispartition then 'clinic.' else '' end || t.relname, v.change, format('alter table clinic.%I %s row level security', t.relname, v.change)
        from tables t cross join (values ('disable'), ('no force')) as v (change)
        union all
        select 'grant', t.relname, v.privilege, format('grant %s on clinic.%I to skinspire_app', v.privilege, t.relname)
        from tables t cross join (values ('insert'), ('update'), ('delete')) as v (privilege)
        where not t.relispartition and not has_table_privilege('skinspire_app', t.oid, v.privilege)
        union all
        select 'trigger', t.relname, g.tgname, format('drop trigger %I on clinic.%I', g.tgname, t.relname)
        from tables t join pg_trigger g on g.tgrelid = t.oid and g.tgfoid = 'clinic.keep_hospital()'::regprocedure and g.tgparentid = 0
        union all
        select 'foreign key', t.relname, c.conname, format('alter table clinic.%I drop constraint %I', t.relname, c.conname)
        from tables t join pg_constraint c on c.conrelid = t.oid and c.contype = 'f' and c.conparentid = 0
        where exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'hospital_id' and a.attnum = any (c.conkey))
        union all
        select 'key', e.relname, i.relname,
               e.sql || case when c.oid is null then format('drop index clinic.%I; ', i.relname) else format('alter table clinic.%I drop constraint %I cascade; ', e.relname, c.conname) end
               || replace(replace(pg_get_indexdef(i.oid), ' ON ONLY ', ' ON '), '(hospital_id, ', '(')
        from emptied e join pg_index x on x.indrelid = e.oid and x.indisunique and x.indnkeyatts > 1 join pg_class i on i.oid = x.indexrelid
        left join pg_constraint c on c.conindid = i.oid and c.contype in ('p', 'u')
        union all
        select 'key', e.relname, c.conname,
               e.sql || format('alter table clinic.%I drop constraint %I; alter table clinic.%I add ', e.relname, c.conname, e.relname) || replace(pg_get_constraintdef(c.oid), '(hospital_id WITH =, ', '(')
        from emptied e join pg_constraint c on c.conrelid = e.oid and c.contype = 'x'
        union all
        select 'check', c.conrelid::regclass::text, c.conname, format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname)
        from pg_constraint c where c.connamespace = 'clinic'::regnamespace and c.contype = 'c' and c.coninhcount = 0
        union all
        select 'function', f.proname, format('refusal %s', n), regexp_replace(f.definition, 'raise exception', 'raise debug', 1, n)
        from functions f cross join lateral generate_series(1, regexp_count(f.definition, 'raise exception')) as n
        union all
        select 'function', f.proname, 'silent null', replace(f.definition, 'raise exception', 'return null; raise exception')
        from functions f where f.proname = 'current_hospital'
        order by 1, 2, 3
        """;

    internal static async Task<IReadOnlyList<Mutation>> OfAsync(Attacker attacker) => JsonSerializer.Deserialize<List<Mutation>>(
        await attacker.ReadAsync<string>($"select jsonb_agg(to_jsonb(m))::text from ({All}) as m (kind, \"table\", subject, change)"), JsonSerializerOptions.Web)!;
}
