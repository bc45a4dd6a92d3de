using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Buuv.Portal.Platform.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class BoardResponses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameTable(
                name: "BoardAnswers",
                newName: "BoardResponses");

            migrationBuilder.RenameIndex(
                name: "IX_BoardAnswers_ResponseId",
                table: "BoardResponses",
                newName: "IX_BoardResponses_ResponseId");

            migrationBuilder.RenameIndex(
                name: "IX_BoardAnswers_BoardId_At",
                table: "BoardResponses",
                newName: "IX_BoardResponses_BoardId_At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameTable(
                name: "BoardResponses",
                newName: "BoardAnswers");

            migrationBuilder.RenameIndex(
                name: "IX_BoardResponses_ResponseId",
                table: "BoardAnswers",
                newName: "IX_BoardAnswers_ResponseId");

            migrationBuilder.RenameIndex(
                name: "IX_BoardResponses_BoardId_At",
                table: "BoardAnswers",
                newName: "IX_BoardAnswers_BoardId_At");
        }
    }
}
