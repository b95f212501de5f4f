namespace SkinSpire.Persistence.Management.Triggers;

/// <summary>A function or trigger that is put back.</summary>
/// <param name="Subject">Kind and name: <c>trigger users.hash_password</c>.</param>
/// <param name="Problem">missing, altered or disabled.</param>
/// <param name="Sql">The statements that put it back.</param>
public sealed record TriggerRepair(string Subject, string Problem, string Sql);
