using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SkinSpire.Persistence.Tests.Migrations.StepProbe;

[DbContext(typeof(StepContext))]
[Migration("20260101000003_StepThree")]
public sealed class StepThree : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("create table clinic.step_end (id int primary key);");
        migrationBuilder.Sql(
            """
            comment on table clinic.step_end is 'the end';
            do $body$ begin
                if (select count(*) from clinic.step) > 2 then
                    perform nowhere();
                end if;
            end $body$;
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("drop table clinic.step_end;");
}
