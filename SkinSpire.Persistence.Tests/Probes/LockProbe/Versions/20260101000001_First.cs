using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SkinSpire.Persistence.Migrations.Steps;

namespace SkinSpire.Persistence.Tests.Probes.LockProbe.Versions;

[DbContext(typeof(ProbeContext))]
[Migration("20260101000001_First")]
public sealed class First : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("create schema if not exists clinic;");
        migrationBuilder.Sql(
            "create table clinic.migration_journal (journal_id uuid primary key default gen_random_uuid(), migration_id text not null, direction text not null, recorded_at timestamptz not null default clock_timestamp(), recorded_by text not null, application_name text, server_version text not null, product_version text);");
        migrationBuilder.ApplySql("Journal/record_migration", version: 1);
        migrationBuilder.HoldForRunners("first");
        migrationBuilder.Sql("create table clinic.probe (id int primary key, counted int not null default 0);");
        migrationBuilder.Sql("insert into clinic.probe (id) values (1);");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("drop table clinic.probe;");
        migrationBuilder.RevertSql("Journal/record_migration", version: 1);
        migrationBuilder.Sql("drop table clinic.migration_journal;");
    }
}
