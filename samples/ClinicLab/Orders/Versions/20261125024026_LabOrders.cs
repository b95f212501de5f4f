using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClinicLab.Orders.Versions
{
    /// <summary>The laboratory's orders.</summary>
    public partial class LabOrders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "lab");

            migrationBuilder.CreateTable(
                name: "lab_orders",
                schema: "lab",
                columns: table => new
                {
                    lab_order_id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    test = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    created_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    updated_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    row_version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lab_orders", x => new { x.hospital_id, x.lab_order_id });
                    table.CheckConstraint("ck_lab_orders_status", "status in ('ordered', 'sample-taken', 'reported')");
                    table.ForeignKey(
                        name: "fk_lab_orders_hospital_id",
                        column: x => x.hospital_id,
                        principalSchema: "clinic",
                        principalTable: "hospitals",
                        principalColumn: "hospital_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lab_orders_patient_id",
                        columns: x => new { x.hospital_id, x.patient_id },
                        principalSchema: "clinic",
                        principalTable: "patients",
                        principalColumns: new[] { "hospital_id", "patient_id" },
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "Laboratory tests that were ordered.");

            migrationBuilder.CreateIndex(
                name: "ix_lab_orders_number",
                schema: "lab",
                table: "lab_orders",
                columns: new[] { "hospital_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_lab_orders_patient_id",
                schema: "lab",
                table: "lab_orders",
                columns: new[] { "hospital_id", "patient_id" });

            migrationBuilder.Sql("grant usage, create on schema lab to skinspire_owner; grant usage on schema lab to skinspire_app, skinspire_readonly; grant select on lab.migrations_history to skinspire_app, skinspire_readonly;");

            migrationBuilder.Sql("alter table lab.lab_orders owner to skinspire_owner;");

            migrationBuilder.Sql("alter table lab.lab_orders enable row level security; alter table lab.lab_orders force row level security;");

            migrationBuilder.Sql("create policy tenant_isolation on lab.lab_orders using (hospital_id = clinic.current_hospital()) with check (hospital_id = clinic.current_hospital());");

            migrationBuilder.Sql("create trigger keep_hospital before update of hospital_id on lab.lab_orders for each row execute function clinic.keep_hospital();");

            migrationBuilder.Sql("create trigger track_user_changes before insert or update on lab.lab_orders for each row execute function clinic.track_user_changes();");

            migrationBuilder.Sql("create trigger update_timestamp before insert or update on lab.lab_orders for each row execute function clinic.update_timestamp('versioned');");

            migrationBuilder.Sql("grant select, insert, update, delete on lab.lab_orders to skinspire_app;");

            migrationBuilder.Sql("grant select on lab.lab_orders to skinspire_readonly;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("revoke select on lab.migrations_history from skinspire_app, skinspire_readonly; revoke usage on schema lab from skinspire_app, skinspire_readonly; revoke usage, create on schema lab from skinspire_owner;");

            migrationBuilder.DropTable(
                name: "lab_orders",
                schema: "lab");
        }
    }
}
