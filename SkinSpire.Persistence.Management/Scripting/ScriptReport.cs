namespace SkinSpire.Persistence.Management.Scripting;

/// <summary>A script that takes a database from one migration to another.</summary>
/// <param name="From">The migration that the database has to stand at; 0 for an empty one.</param>
/// <param name="To">The migration that it stands at afterwards.</param>
/// <param name="Idempotent">Whether it leaves out what a database already has.</param>
/// <param name="Sql">The script, for <c>psql</c>.</param>
public sealed record ScriptReport(string From, string To, bool Idempotent, string Sql);
