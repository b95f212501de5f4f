using SkinSpire.Persistence.Migrations;

namespace ClinicLab.Orders;

/// <summary>Makes the laboratory's context for <c>dotnet ef</c>.</summary>
public sealed class LabDbContextFactory : ContextFactory<LabDbContext>;
