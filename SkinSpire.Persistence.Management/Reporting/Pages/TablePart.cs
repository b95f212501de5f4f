using SkinSpire.Persistence.Management.Inspecting;

namespace SkinSpire.Persistence.Management.Reporting.Pages;

/// <summary>A table's section: columns first, then what hangs on it.</summary>
internal static class TablePart
{
    internal static Html Of(BookTable table) => Html.Of(
        $"""
        <article class="table" id="{Anchor.Table(table.Name)}" data-table="{table.Name}" aria-labelledby="name-of-{Anchor.Table(table.Name)}">
        <header><h3 id="name-of-{Anchor.Table(table.Name)}">{table.Name}</h3><a class="show" href="#diagram" data-show="{table.Name}">Show in diagram</a>
        <p class="comment">{table.Table.Comment ?? "No comment."}</p>
        <p class="facts">{Facts(table)}</p></header>
        {Columns(table)}
        <div class="parts">{Html.List(table.References, References)}{Html.List(table.Table.ReferencedBy, Referrers)}{Html.List([.. table.Table.Constraints.Where(constraint => constraint.References is null)], Constraints)}{Html.List(table.Table.Indexes, Indexes)}{TriggerPart.Of(table.Table.Triggers)}{Html.List(table.Table.Policies, Policies)}{Html.List(table.Table.Grants, Grants)}{Html.List(table.Table.Partitions, Partitions)}</div>
        </article>

        """);

    private static Html Facts(BookTable table) => Html.Of(
        $"""
        {Html.If(table.Table.Kind != "table", $"{Badge.Of(table.Table.Kind)}")}{(table.Table.RowSecurity ? Badge.Of("row security forced", "good") : Html.None)}<span>{Quantity.Rows(table.Table.Rows)}{Html.If(table.Table.Rows is not null, $" rows")}</span><span>{Quantity.Bytes(table.Bytes)}</span><span>owner <code>{table.Table.Owner}</code></span>
        """);

    private static Html Columns(BookTable table)
    {
        var comments = table.Columns.Any(column => column.Column.Comment is not null);
        var targets = table.References.ToLookup(reference => reference.Column, StringComparer.Ordinal);
        return Html.Of(
            $"""
            <div class="scroll" role="region" aria-label="Columns of {table.Name}" tabindex="0"><table class="columns"><thead><tr><th>Column</th><th>Type</th><th>Null</th><th>Default</th><th>Data</th>{Html.If(comments, $"<th>Comment</th>")}</tr></thead>
            <tbody>{Html.Each(table.Columns, column => Column(column, targets[column.Name], comments))}</tbody></table></div>
            """);
    }

    private static Html Column(BookColumn column, IEnumerable<BookReference> targets, bool comments) => Html.Of(
        $"""
        <tr data-column="{column.Name}"><th scope="row"><code>{column.Name}</code> {Badge.Keys(column)}{Html.Each(targets, target => Html.Of($" <span class=\"to\">→ {Anchor.Along(target, target.Target)}</span>"))}</th><td><code>{column.Column.Type}</code></td><td>{Html.If(column.Column.Nullable, $"null")}</td><td>{Default(column.Column)}</td><td>{Badge.Of(column)}</td>{Html.If(comments, $"<td>{column.Column.Comment}</td>")}</tr>

        """);

    private static Html Default(InspectedColumn column) => Html.Of(
        $"{Html.If(column.Default is not null, $"<code>{column.Default}</code>")}{Html.If(column.Generated is not null, $"{Badge.Of("generated")} <code>{column.Generated}</code>")}");

    private static Html Part(string title, int count, Html body) => Html.Of($"<section class=\"part\"><h4>{title} <small>{Quantity.Count(count)}</small></h4>{body}</section>\n");

    private static Html References(IReadOnlyCollection<BookReference> references) => Part("Points at", references.Count, Html.Of(
        $"""
        <ul class="keys">{Html.Each(references, key => Html.Of($"<li><code>{string.Join(", ", key.Columns)}</code> → {Anchor.Along(key, key.Target)}{Html.If(key.IsOptional, $"{Badge.Of("optional")}")}{Html.If(key.ChangesRows, $"{Badge.Of($"on delete {key.OnDelete.ToLowerInvariant()}", "warn")}")}<code class=\"quiet\">{key.Name}</code></li>"))}</ul>
        """));

    private static Html Referrers(IReadOnlyCollection<InspectedReferrer> referrers) => Part("Pointed at by", referrers.Count, Html.Of(
        $"""
        <ul class="keys">{Html.Each(referrers, referrer => Html.Of($"<li><a href=\"#{Anchor.Table(referrer.Table)}\" data-key=\"{referrer.Table}.{referrer.Constraint}\" data-to=\"{referrer.Table}\">{referrer.Table}</a> <code class=\"quiet\">{referrer.Constraint}</code></li>"))}</ul>
        """));

    private static Html Constraints(IReadOnlyCollection<InspectedConstraint> constraints) => Part("Keys and constraints", constraints.Count, Html.Of(
        $"""
        <ul class="definitions">{Html.Each(constraints, constraint => Html.Of($"<li><code class=\"quiet\">{constraint.Name}</code>{(constraint.Validated ? Html.None : Badge.Of("not validated", "warn"))}<code>{constraint.Definition}</code></li>"))}</ul>
        """));

    private static Html Indexes(IReadOnlyCollection<InspectedIndex> indexes) => Part("Indexes", indexes.Count, Html.Of(
        $"""
        <ul class="definitions">{Html.Each(indexes, index => Html.Of($"<li><code class=\"quiet\">{index.Name}</code>{Html.If(index.Unique, $"{Badge.Of("unique")}")}{(index.Valid ? Html.None : Badge.Of("invalid", "warn"))}{Html.If(index.Bytes is not null, $"<small>{Quantity.Bytes(index.Bytes ?? 0)}, {Quantity.Of(index.Scans ?? 0, "scan")}</small>")}<code>{index.Definition[(index.Definition.IndexOf(" USING ", StringComparison.Ordinal) + " USING ".Length)..]}</code></li>"))}</ul>
        """));

    private static Html Policies(IReadOnlyCollection<InspectedPolicy> policies) => Part("Policies", policies.Count, Html.Of(
        $"""
        <ul class="definitions">{Html.Each(policies, policy => Html.Of($"<li><code class=\"quiet\">{policy.Name}</code>{Badge.Of(policy.Command)}{(policy.Permissive ? Html.None : Badge.Of("restrictive"))}{Html.If(policy.Using is not null, $"<code>using {policy.Using}</code>")}{Html.If(policy.Check is not null, $"<code>with check {policy.Check}</code>")}</li>"))}</ul>
        """));

    private static Html Grants(IReadOnlyCollection<InspectedGrant> grants) => Part("Grants", grants.Count, Html.Of(
        $"""
        <ul class="definitions">{Html.Each(grants, grant => Html.Of($"<li><code class=\"quiet\">{grant.Role}</code><code>{grant.Privileges}</code></li>"))}</ul>
        """));

    private static Html Partitions(IReadOnlyCollection<InspectedPartition> partitions) => Part("Partitions", partitions.Count, Html.Of(
        $"""
        <ul class="definitions">{Html.Each(partitions, partition => Html.Of($"<li><code class=\"quiet\">{partition.Name}</code><small>{Quantity.Rows(partition.Rows)}, {Quantity.Bytes(partition.Bytes)}</small><code>{partition.Bound}</code></li>"))}</ul>
        """));
}
