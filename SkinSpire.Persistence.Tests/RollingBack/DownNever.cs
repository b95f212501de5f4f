using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SkinSpire.Persistence.Migrations.Steps;

namespace SkinSpire.Persistence.Tests.RollingBack;

/// <summary>It has no way down, and says so.</summary>
[DbContext(typeof(DownContext))]
[Migration("20260101000004_DownNever")]
public sealed class DownNever : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("update clinic.down set note = null;");

    protected override void Down(MigrationBuilder migrationBuilder) => throw new IrreversibleMigrationException(nameof(DownNever), "The notes are gone.");
}
