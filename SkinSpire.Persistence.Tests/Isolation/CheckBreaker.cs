using System.Globalization;

namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>Breaks a CHECK: tries a few values of each type in all columns that it names, and asks the server which of them it would refuse.</summary>
internal static class CheckBreaker
{
    /// <summary>A row that keeps every other rule of its table, because the others are away, and breaks this one.</summary>
    internal static async Task<IsolationCase> CaseAsync(Attacker attacker, CheckConstraint check)
    {
        var row = await attacker.ReadAsync<string>($"select to_jsonb(t)::text from {check.Table} t limit 1");
        var broken = await BreakAsync(attacker, check);
        var insert = $"insert into {check.Table} ({check.TableColumns}) select {check.TableColumns} from jsonb_populate_record(null::{check.Table}, {Literal(row)}::jsonb || {Literal(broken)})";
        return new IsolationCase(Layer.Schema, check.Table, Operation.Insert, Side.Own, $"23514 {check.Name}")
        {
            Subject = check.Name,
            Actor = Actors.Superuser,
            Prepare = string.Join("; ", check.Others.Select(other => $"alter table {check.Table} drop constraint {other}").Append($"delete from {check.Table}")),
            Act = act => act.ExecuteAsync($"set local session_replication_role = replica; {insert}"),
        };
    }

    private static async Task<string> BreakAsync(Attacker attacker, CheckConstraint check)
    {
        var tries = check.Columns.Select((column, number) => string.Create(CultureInfo.InvariantCulture, $"(values {Values(column)}) as v{number} ({column.Name})"));
        var broken = await attacker.ReadAsync<string>(
            $"select coalesce((select to_jsonb(t)::text from (select * from {string.Join(" cross join ", tries)}) t where ({check.Expression}) is false limit 1), '')");
        return broken.Length > 0 ? broken : throw new InvalidOperationException($"No tried value breaks {check.Name}: let {nameof(CheckBreaker)} try another.");
    }

    private static string Values(CheckColumn column)
    {
        var tries = Tries(column.Type).Select(value => $"('{value}'::{column.Type})");
        return string.Join(", ", column.IsRequired ? tries : tries.Append($"(null::{column.Type})"));
    }

    private static string[] Tries(string type) => type.Split('(')[0] switch
    {
        "character varying" or "character" or "text" => ["?"],
        "boolean" => ["true", "false"],
        "smallint" or "integer" or "bigint" or "numeric" => ["-1", "0"],
        "uuid" => ["00000000-0000-7000-8000-000000000001", "00000000-0000-7000-8000-000000000002"],
        "date" or "timestamp with time zone" => ["2000-01-01", "2100-01-01"],
        "jsonb" => ["[]"],
        "bytea" => ["\\x00"],
        _ => throw new InvalidOperationException($"Nothing is known to try for {type}: tell {nameof(CheckBreaker)}."),
    };

    private static string Literal(string json) => $"'{json.Replace("'", "''", StringComparison.Ordinal)}'";
}
