using SkinSpire.Persistence.Entities;

namespace SkinSpire.Persistence.Cli;

/// <summary>Tells at once: the framework's own progress tells later, on another thread, out of order.</summary>
internal sealed class SynchronousProgress(Action<(string Migration, MigrationDirection Direction)> tell) : IProgress<(string Migration, MigrationDirection Direction)>
{
    public void Report((string Migration, MigrationDirection Direction) value) => tell(value);
}
