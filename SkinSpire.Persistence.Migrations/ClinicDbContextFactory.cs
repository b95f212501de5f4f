using SkinSpire.Persistence.Context;

namespace SkinSpire.Persistence.Migrations;

/// <summary>Makes the context for <c>dotnet ef</c> and the migration bundle.</summary>
public sealed class ClinicDbContextFactory : ContextFactory<ClinicDbContext>;
