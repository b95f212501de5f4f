namespace SkinSpire.Persistence.Tests.Infrastructure;

/// <summary>Programs of the machine.</summary>
internal static class OnThePath
{
    /// <summary>The first of them that is there; null for none.</summary>
    internal static string? Find(params string[] programs) =>
        programs.SelectMany(program => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(place => Path.Combine(place, program)))
            .FirstOrDefault(File.Exists);
}
