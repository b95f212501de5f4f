using Microsoft.EntityFrameworkCore.Migrations;
using SkinSpire.Persistence.Migrations.Steps;

#nullable disable

namespace SkinSpire.Persistence.Migrations.Versions
{
    /// <summary>The application reads which migrations are applied, and so refuses to serve on a schema that it does not know.</summary>
    public partial class ReadableHistory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.ApplySql("History/readable_history", version: 1);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.RevertSql("History/readable_history", version: 1);
    }
}
