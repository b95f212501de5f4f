namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>What the schema refuses by itself, each rule with nothing else before it.</summary>
internal static class SchemaCases
{
    /// <summary>The subject of <see cref="Twin"/>.</summary>
    internal const string Twins = "twins";

    private const string Partitions = """
        select coalesce(string_agg(i.inhrelid::regclass::text, ' '), '')
        from pg_inherits i join pg_class c on c.oid = i.inhrelid and c.relkind = 'r' where i.inhparent = '{0}'::regclass
        """;

    internal static async Task<IReadOnlyList<IsolationCase>> OfAsync(Attacker attacker, IEnumerable<TableRows> all)
    {
        var cases = new List<IsolationCase>();
        foreach (var rows in all)
        {
            cases.AddRange([Twin(rows), MoveByMigrator(rows)]);
            var partitions = await attacker.ReadAsync<string>(Partitions.Replace("{0}", $"{rows.Table}", StringComparison.Ordinal));
            cases.AddRange(partitions.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(partition => IntoPartition(rows, partition)));
        }

        foreach (var check in await CheckConstraint.OfAsync(attacker))
        {
            cases.Add(await CheckBreaker.CaseAsync(attacker, check));
        }

        return [.. cases, .. Binds(all.First())];
    }

    /// <summary>Two hospitals have the same rows: no key, unique index or exclusion of one may speak of the other's. Foreign keys are away.</summary>
    private static IsolationCase Twin(TableRows rows) => new(Layer.Schema, rows.Table.Name, Operation.Insert, Side.Own, Outcome.Rows(rows.Foreign.Count))
    {
        Subject = Twins,
        Actor = Actors.Owner,
        Hospital = rows.Own.Hospital,
        Prepare = $"{rows.Table.WithoutForeignKeys()}; delete from {rows.Table}; {rows.Foreign.Insert}",
        Act = attacker => attacker.ExecuteAsync(rows.Foreign.InsertAs(rows.Own.Hospital)),
    };

    /// <summary>No policy stops this role and no key is in its way: the trigger has to.</summary>
    private static IsolationCase MoveByMigrator(TableRows rows) => new(Layer.Schema, rows.Table.Name, Operation.Move, Side.Own, Outcome.RaisedBy("keep_hospital"))
    {
        Actor = Actors.Migrator,
        Hospital = rows.Own.Hospital,
        Prepare = $"{rows.Table.WithoutForeignKeys()}; {rows.Table.WithoutFollowers}; {rows.MakeDeletable}",
        Act = attacker => attacker.ExecuteAsync($"update {rows.Table} set hospital_id = '{TenantTable.Nowhere}' where hospital_id = '{rows.Own.Hospital}'"),
    };

    /// <summary>A partition opened by its own name has no policy, so it is closed to everybody, its owner too.</summary>
    private static IsolationCase IntoPartition(TableRows rows, string partition) => new(Layer.Schema, partition, Operation.Insert, Side.Own, Outcome.Policy)
    {
        Actor = Actors.Owner,
        Hospital = rows.Own.Hospital,
        Prepare = rows.Own.Delete,
        Act = attacker => attacker.ExecuteAsync(rows.Own.Insert.Replace($"insert into {rows.Table} ", $"insert into {partition} ", StringComparison.Ordinal)),
    };

    private static IEnumerable<IsolationCase> Binds(TableRows rows)
    {
        yield return Bind(Side.Own, Outcome.Rows(1), $"'{rows.Own.Hospital}', 'dr.rao'");
        yield return Bind(Side.Foreign, "SS002", $"'{rows.Foreign.Hospital}', 'dr.rao'");
        yield return Bind(Side.None, Outcome.Unbound, "null, 'dr.rao'");
        yield return Bind(Side.Own, "22001", $"'{rows.Own.Hospital}', repeat('x', 65)");

        IsolationCase Bind(Side side, string expected, string arguments) => new(Layer.Schema, "clinic.enter", Operation.Bind, side, expected)
        {
            Hospital = rows.Own.Hospital,
            Act = attacker => attacker.ReadAsync<long>($"select count(clinic.enter({arguments})::text)"),
        };
    }
}
