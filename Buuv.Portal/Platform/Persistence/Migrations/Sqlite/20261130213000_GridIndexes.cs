using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Buuv.Portal.Platform.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class GridIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outgoing_Channel_SentAt",
                table: "Outgoing");

            migrationBuilder.CreateIndex(
                name: "IX_Outgoing_Attempts",
                table: "Outgoing",
                column: "Attempts");

            migrationBuilder.CreateIndex(
                name: "IX_Outgoing_Channel_SentAt_SentBy_RefusedAt_DroppedAt_Attempts_Haste",
                table: "Outgoing",
                columns: new[] { "Channel", "SentAt", "SentBy", "RefusedAt", "DroppedAt", "Attempts", "Haste" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Kind_At",
                table: "AuditEntries",
                columns: new[] { "Kind", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outgoing_Attempts",
                table: "Outgoing");

            migrationBuilder.DropIndex(
                name: "IX_Outgoing_Channel_SentAt_SentBy_RefusedAt_DroppedAt_Attempts_Haste",
                table: "Outgoing");

            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_Kind_At",
                table: "AuditEntries");

            migrationBuilder.CreateIndex(
                name: "IX_Outgoing_Channel_SentAt",
                table: "Outgoing",
                columns: new[] { "Channel", "SentAt" });
        }
    }
}
