using Microsoft.EntityFrameworkCore.Migrations;
using SkinSpire.Persistence.Migrations.Steps;

namespace SkinSpire.Persistence.Tests.Linting;

/// <summary>A migration of one test; without a way down it says so.</summary>
internal sealed class ScratchMigration : Migration
{
    private readonly Action<MigrationBuilder> up;
    private readonly Action<MigrationBuilder> down;

    internal ScratchMigration(Action<MigrationBuilder> up, Action<MigrationBuilder>? down = null)
    {
        this.up = up;
        this.down = down ?? (_ => throw new IrreversibleMigrationException("Scratch", "It is a test's."));
        ActiveProvider = "Npgsql.EntityFrameworkCore.PostgreSQL";
    }

    protected override void Up(MigrationBuilder migrationBuilder) => up(migrationBuilder);

    protected override void Down(MigrationBuilder migrationBuilder) => down(migrationBuilder);
}
