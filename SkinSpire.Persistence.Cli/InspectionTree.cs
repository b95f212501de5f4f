using SkinSpire.Persistence.Management.Inspecting;
using Spectre.Console;

namespace SkinSpire.Persistence.Cli;

/// <summary>Shows a database as a tree: tables, below them columns, keys, indexes, triggers and policies.</summary>
internal static class InspectionTree
{
    internal static void Write(IAnsiConsole data, DatabaseInspection inspection)
    {
        var root = new Tree(Markup.Escape(inspection.Database));
        foreach (var table in inspection.Tables)
        {
            var node = root.AddNode(Markup.Escape(table.Name));
            Add(node, "columns", table.Columns.Select(column => $"{column.Name} {TableView.Short(column.Type)}{(column.Nullable ? "" : " not null")}"));
            Add(node, "constraints", table.Constraints.Select(constraint => $"{constraint.Name} {constraint.Definition}"));
            Add(node, "indexes", table.Indexes.Select(index => $"{index.Name} {TableView.Definition(index)}"));
            Add(node, "triggers", table.Triggers.Select(trigger => $"{trigger.Name} {TableView.Definition(trigger)}"));
            Add(node, "policies", table.Policies.Select(policy => $"{policy.Name} for {policy.Command} using {policy.Using}"));
            Add(node, "grants", table.Grants.Select(grant => $"{grant.Role} {grant.Privileges}"));
        }

        Add(root, "functions", inspection.Functions.Select(function => function.Name));
        data.Write(root);
    }

    private static void Add(IHasTreeNodes parent, string title, IEnumerable<string> items)
    {
        var texts = items.Select(Markup.Escape).ToList();
        if (texts.Count > 0)
        {
            parent.AddNode(title).AddNodes(texts);
        }
    }
}
