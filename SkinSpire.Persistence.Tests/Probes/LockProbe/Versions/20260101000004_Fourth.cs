using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SkinSpire.Persistence.Tests.Probes.LockProbe.Versions;

[DbContext(typeof(ProbeContext))]
[Migration("20260101000004_Fourth")]
public sealed class Fourth : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("create table clinic.probe_end (id int primary key);");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("drop table clinic.probe_end;");
    }
}
