using System.Text.Json;

namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>A CHECK as the catalog has it, with one row of its table that keeps it.</summary>
internal sealed record CheckConstraint(string Table, string Name, string Expression, IReadOnlyList<CheckColumn> Columns, string TableColumns, IReadOnlyList<string> Others)
{
    // Of a partitioned table the parent's alone.
    private const string All = """
        select jsonb_agg(jsonb_build_object(
            'table', c.conrelid::regclass::text,
            'name', c.conname,
            'expression', pg_get_expr(c.conbin, c.conrelid),
            'columns', (select jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'isRequired', a.attnotnull))
                        from pg_attribute a where a.attrelid = c.conrelid and a.attnum = any (c.conkey)),
            'tableColumns', (select string_agg(a.attname, ', ') from pg_attribute a where a.attrelid = c.conrelid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''),
            'others', (select coalesce(jsonb_agg(o.conname), '[]') from pg_constraint o where o.conrelid = c.conrelid and o.contype = 'c' and o.conname <> c.conname)))::text
        from pg_constraint c
        where c.connamespace = 'clinic'::regnamespace and c.contype = 'c' and c.coninhcount = 0
        """;

    internal static async Task<IReadOnlyList<CheckConstraint>> OfAsync(Attacker attacker) =>
        JsonSerializer.Deserialize<List<CheckConstraint>>(await attacker.ReadAsync<string>(All), JsonSerializerOptions.Web)!;
}
