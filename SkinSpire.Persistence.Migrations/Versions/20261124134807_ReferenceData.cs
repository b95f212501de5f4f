using Microsoft.EntityFrameworkCore.Migrations;
using SkinSpire.Persistence.Migrations.Steps;

#nullable disable

namespace SkinSpire.Persistence.Migrations.Versions
{
    /// <summary>What every hospital shares, modules and settings, and how a hospital is made.</summary>
    public partial class ReferenceData : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.ApplySql("Reference/clinic_catalogue", version: 1);
            migrationBuilder.ApplySql("Reference/create_hospital", version: 1);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RevertSql("Reference/create_hospital", version: 1);
            migrationBuilder.RevertSql("Reference/clinic_catalogue", version: 1);
        }
    }
}
