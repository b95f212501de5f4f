using SkinSpire.Persistence.Management.Linting.Changes;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>Finds the columns that a change declares.</summary>
internal static class DeclaredColumns
{
    internal static IEnumerable<(string Table, ColumnSpec Column)> Of(Change change) => change switch
    {
        TableCreated created => created.Columns.Select(column => (created.Table, column)),
        ColumnAdded added => [(added.Table, added.Column)],
        ColumnRetyped retyped => [(retyped.Table, new ColumnSpec(retyped.Column, retyped.Type, IsRequired: false, Default: null, Generated: null, IsIdentity: false))],
        _ => [],
    };
}
