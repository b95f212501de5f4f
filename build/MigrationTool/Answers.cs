using System.Text;
using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.Scripting;
using SkinSpire.Persistence.Migrating;

namespace SkinSpire.Persistence.MigrationTool;

/// <summary>The questions that MSBuild asks, and who answers them.</summary>
internal static class Answers
{
    private static readonly (string Question, Func<DbContext, Question, byte[]> Answer)[] All =
    [
        ("plan", (context, _) => new MigrationCompiler(context).Plan().Write()),
        ("script", (context, _) => Encoding.UTF8.GetBytes(MigrationScript.Write(context, from: null, to: null, idempotent: true).Sql)),
        ("pending", (context, question) => Lines(PendingModelChanges.Of(context, question.Sources))),
        ("lint", (context, question) => Lines(UnreleasedMigrations.Findings(context, question.Released, question.Sources))),
    ];

    /// <summary>Writes each answer to its file.</summary>
    /// <returns>0, or 1 when there is none; stderr says why.</returns>
    internal static int Write(Question question)
    {
        try
        {
            foreach (var (name, answer) in All)
            {
                if (question.AnswerOf(name) is { } file)
                {
                    using var context = DesignTimeContext.Open(question.Assembly, question.Context);
                    File.WriteAllBytes(file, answer(context, question));
                }
            }

            return 0;
        }
        catch (PersistenceException error)
        {
            Console.Error.WriteLine($"{error.Message} {error.Remedy}");
            return 1;
        }
    }

    private static byte[] Lines(IEnumerable<Finding> findings) => Encoding.UTF8.GetBytes(string.Concat(findings.Select(finding => $"{finding}\n")));
}
