using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SkinSpire.Persistence.Tests.Migrations.StepProbe;

[DbContext(typeof(StepContext))]
[Migration("20260101000001_StepOne")]
public sealed class StepOne : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table clinic.step (id int primary key, note text, counted int not null default 0);
        insert into clinic.step (id, note) values (1, 'one'), (2, 'two');
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("drop table clinic.step;");
}
