using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SkinSpire.Persistence.Tests.RollingBack;

/// <summary>Its way down forgets the index.</summary>
[DbContext(typeof(DownContext))]
[Migration("20260101000002_DownForgets")]
public sealed class DownForgets : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("alter table clinic.down add column more int;");
        migrationBuilder.Sql("create index ix_down_note on clinic.down (note);");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("alter table clinic.down drop column more;");
}
