using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SkinSpire.Persistence.Migrations.Steps;

namespace SkinSpire.Persistence.Tests.Migrations.StepProbe;

[DbContext(typeof(StepContext))]
[Migration("20260101000002_StepTwo")]
public sealed class StepTwo : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("alter table clinic.step add column before int;");
        migrationBuilder.Sql("update clinic.step set counted = counted + 1;", suppressTransaction: true);
        migrationBuilder.CreateIndexConcurrently("ux_step_note", "step", ["note"], unique: true);
        migrationBuilder.Sql("alter table clinic.step add column after int;");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("alter table clinic.step drop column after;");
        migrationBuilder.DropIndexConcurrently("ux_step_note");
        migrationBuilder.Sql("alter table clinic.step drop column before;");
    }
}
