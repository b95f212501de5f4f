using System.Collections;

namespace SkinSpire.Persistence.Management.Diagnosing;

/// <summary>The environment variables that change what happens: their names, never what they say.</summary>
internal sealed class VariablesExamination : IExamination
{
    private static readonly string[] Others = ["DOTNET_ENVIRONMENT", "ASPNETCORE_ENVIRONMENT", "CI", "NO_COLOR", "TZ"];

    public Task<IReadOnlyList<Diagnosis>> ExamineAsync(CancellationToken ct)
    {
        var names = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(variable => (string)variable.Key)
            .Where(name => name.StartsWith("SKINSPIRE_", StringComparison.OrdinalIgnoreCase) || name.StartsWith("PG", StringComparison.Ordinal) || Others.Contains(name, StringComparer.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        return Task.FromResult<IReadOnlyList<Diagnosis>>([new("variables", DiagnosisOutcome.Ok, names.Count == 0 ? "none set" : $"set: {string.Join(", ", names)}")]);
    }
}
