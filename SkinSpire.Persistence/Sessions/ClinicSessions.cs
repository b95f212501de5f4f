using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Context;

namespace SkinSpire.Persistence.Sessions;

/// <summary>Works on the clinic's own tables, one hospital at a time. Safe for use by many threads.</summary>
/// <param name="options">Made by <see cref="ClinicDatabase.UseClinicDatabase(DbContextOptionsBuilder, Npgsql.NpgsqlDataSource, History.MigrationSettings?)"/>.</param>
/// <param name="log">Where sessions are written to; null for nowhere.</param>
public sealed class ClinicSessions(DbContextOptions options, SessionLog? log = null) : ClinicSessions<ClinicDbContext>(options, log);
