namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>How a backup holds the rows.</summary>
public enum BackupEngine
{
    /// <summary>Binary COPY of each table; the schema is what the migrations make. Needs no client programs and fits every server version.</summary>
    Native,

    /// <summary>pg_dump's directory format: anybody can restore it with pg_restore, schema included. We make the schema by the migrations and take its rows.</summary>
    PgDump,
}
