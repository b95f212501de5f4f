using System.Text.Json;
using Microsoft.EntityFrameworkCore.Migrations;
using SkinSpire.Persistence.Migrations.Steps;

#nullable disable

namespace SkinSpire.Persistence.Migrations.Versions
{
    /// <summary>The journal keeps how each migration is taken back, so that a build which does not have it can take it back.</summary>
    public partial class WaysBack : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<JsonDocument>(
                name: "down_script",
                schema: "clinic",
                table: "migration_journal",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "down_sha256",
                schema: "clinic",
                table: "migration_journal",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_migration_journal_down_script",
                schema: "clinic",
                table: "migration_journal",
                sql: "jsonb_typeof(down_script) = 'object'")
                .Acknowledge("adding-check-constraint", "The journal has a row or two for each migration, and the column is new.");

            migrationBuilder.ApplySql("Journal/record_migration", version: 2);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RevertSql("Journal/record_migration", version: 2);

            migrationBuilder.DropCheckConstraint(
                name: "ck_migration_journal_down_script",
                schema: "clinic",
                table: "migration_journal");

            migrationBuilder.DropColumn(
                name: "down_script",
                schema: "clinic",
                table: "migration_journal");

            migrationBuilder.DropColumn(
                name: "down_sha256",
                schema: "clinic",
                table: "migration_journal");
        }
    }
}
