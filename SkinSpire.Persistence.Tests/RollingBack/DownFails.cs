using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SkinSpire.Persistence.Tests.RollingBack;

/// <summary>Its way down fails.</summary>
[DbContext(typeof(DownContext))]
[Migration("20260101000003_DownFails")]
public sealed class DownFails : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("create table clinic.down_end (id int primary key);");

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("drop table clinic.down_of_another_name;");
}
