using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SkinSpire.Persistence.Tests.Probes.LockProbe.Versions;

[DbContext(typeof(ProbeContext))]
[Migration("20260101000003_Third")]
public sealed class Third : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.HoldForRunners("third");
        migrationBuilder.Sql("update clinic.probe set counted = counted + 1;", suppressTransaction: true);
        migrationBuilder.Sql("create index concurrently ix_probe_note on clinic.probe (note);", suppressTransaction: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("drop index clinic.ix_probe_note;");
        migrationBuilder.Sql("update clinic.probe set counted = counted - 1;");
    }
}
