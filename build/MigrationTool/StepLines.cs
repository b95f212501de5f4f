using System.Diagnostics;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace SkinSpire.Persistence.MigrationTool;

/// <summary>On which line of a migration each step of its way up stands, as the assembly's symbols say.</summary>
internal sealed class StepLines : MigrationBuilder
{
    private static readonly MethodInfo Up = typeof(Migration).GetMethod(nameof(Up), BindingFlags.Instance | BindingFlags.NonPublic, [typeof(MigrationBuilder)])!;

    private readonly Dictionary<int, int> lines = [];
    private readonly Type migration;

    private StepLines(Migration migration) : base(migration.ActiveProvider) => this.migration = migration.GetType();

    // Each step is added to this list by the statement that makes it: whoever asks for it is about to add the next.
    public override List<MigrationOperation> Operations
    {
        get
        {
            lines[base.Operations.Count] = new StackTrace(fNeedFileInfo: true).GetFrames().FirstOrDefault(IsOfMigration)?.GetFileLineNumber() ?? 0;
            return base.Operations;
        }
    }

    /// <summary>Runs the way up once more, to see where its steps come from.</summary>
    internal static StepLines Of(Migration migration)
    {
        var steps = new StepLines(migration);
        Up.Invoke(migration, [steps]);
        return steps;
    }

    /// <summary>The line of a step, from 1; 1 when there are no symbols.</summary>
    /// <param name="step">The step's index.</param>
    internal int Line(int step) => Math.Max(1, lines.GetValueOrDefault(step));

    private bool IsOfMigration(StackFrame frame) => frame.GetMethod()?.DeclaringType == migration;
}
