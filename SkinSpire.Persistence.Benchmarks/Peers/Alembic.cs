namespace SkinSpire.Persistence.Benchmarks.Peers;

/// <summary>Alembic: a class of Python for each revision, which sends the file's SQL as it is.</summary>
internal static class Alembic
{
    // Asked by the Python that it runs in, of several that a machine may have.
    internal static readonly PeerProgram Program = new("alembic", "$(sed -n '1s/^#!//p' \"$(command -v alembic)\") -c 'import psycopg2'", "alembic upgrade head", Write);

    private const string Environment =
        """
        from alembic import context
        from sqlalchemy import create_engine

        with create_engine("postgresql+psycopg2://").connect() as connection:
            context.configure(connection=connection, transaction_per_migration=True)
            with context.begin_transaction():
                context.run_migrations()

        """;

    private static void Write(string folder, IReadOnlyList<string> scripts)
    {
        File.WriteAllText(Path.Combine(folder, "alembic.ini"), "[alembic]\nscript_location = %(here)s\n");
        File.WriteAllText(Path.Combine(folder, "env.py"), Environment);
        Directory.CreateDirectory(Path.Combine(folder, "versions"));
        foreach (var (script, index) in scripts.Select((script, index) => (script, index)))
        {
            File.WriteAllText(Path.Combine(folder, "versions", FormattableString.Invariant($"r{index}.py")), Revision(script, index));
        }
    }

    private static string Revision(string script, int index) => FormattableString.Invariant(
        $"""
        from alembic import op

        revision = "r{index}"
        down_revision = {(index == 0 ? "None" : FormattableString.Invariant($"\"r{index - 1}\""))}


        def upgrade():
            with open("{script}", encoding="utf-8") as text:
                op.get_bind().connection.cursor().execute(text.read())

        """);
}
