using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkinSpire.Persistence.Migrations.Versions
{
    /// <summary>A journal of what is done to the whole database beyond migrations: a change without a fresh backup, another stamp.</summary>
    public partial class OperationJournal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "operation_journal",
                schema: "clinic",
                columns: table => new
                {
                    operation_id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    operation = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "clock_timestamp()"),
                    recorded_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    product_version = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_operation_journal", x => x.operation_id);
                },
                comment: "What was done to the whole database beyond migrations, and why.");

            migrationBuilder.Sql("alter table clinic.operation_journal owner to skinspire_owner;");

            migrationBuilder.Sql("grant select on clinic.operation_journal to skinspire_app;");

            migrationBuilder.Sql("grant select on clinic.operation_journal to skinspire_readonly;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "operation_journal",
                schema: "clinic");
        }
    }
}
