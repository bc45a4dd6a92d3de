using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Buuv.Portal.Platform.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OfflineGrid : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Residents_Neighbourhood",
                table: "Residents");

            migrationBuilder.CreateIndex(
                name: "IX_Residents_Neighbourhood_Offline",
                table: "Residents",
                columns: new[] { "Neighbourhood", "SearchName", "Id", "Reachability", "StoppedAt", "Email" });

            migrationBuilder.DropIndex(
                name: "IX_Residents_SearchName",
                table: "Residents");

            migrationBuilder.CreateIndex(
                name: "IX_Residents_SearchName_Offline",
                table: "Residents",
                columns: new[] { "SearchName", "Id", "Neighbourhood", "Reachability", "StoppedAt", "Email" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonalSheets_MadeAt_ResidentId",
                table: "PersonalSheets",
                columns: new[] { "MadeAt", "ResidentId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Residents_Neighbourhood_Offline",
                table: "Residents");

            migrationBuilder.DropIndex(
                name: "IX_PersonalSheets_MadeAt_ResidentId",
                table: "PersonalSheets");

            migrationBuilder.DropIndex(
                name: "IX_Residents_SearchName_Offline",
                table: "Residents");

            migrationBuilder.CreateIndex(
                name: "IX_Residents_SearchName",
                table: "Residents",
                column: "SearchName");

            migrationBuilder.CreateIndex(
                name: "IX_Residents_Neighbourhood",
                table: "Residents",
                column: "Neighbourhood");
        }
    }
}
