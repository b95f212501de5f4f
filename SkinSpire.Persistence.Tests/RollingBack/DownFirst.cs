using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SkinSpire.Persistence.Tests.RollingBack;

[DbContext(typeof(DownContext))]
[Migration("20260101000001_DownFirst")]
public sealed class DownFirst : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("create table clinic.down (id int primary key, note text);");

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("drop table clinic.down;");
}
