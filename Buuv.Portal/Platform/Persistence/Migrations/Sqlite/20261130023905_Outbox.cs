using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Buuv.Portal.Platform.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Outbox : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "About",
                table: "Outgoing",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DroppedAt",
                table: "Outgoing",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "GoodUntil",
                table: "Outgoing",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Haste",
                table: "Outgoing",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Kind",
                table: "Outgoing",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Post",
                table: "Outgoing",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RefusedAt",
                table: "Outgoing",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Resident",
                table: "Outgoing",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outgoing_Channel_SentAt",
                table: "Outgoing",
                columns: new[] { "Channel", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Outgoing_To",
                table: "Outgoing",
                column: "To");

            // Codes that waited when the portal was renewed: they go first, and work ten minutes.
            migrationBuilder.Sql("""
                UPDATE "Outgoing" SET "Haste" = 1, "GoodUntil" = strftime('%Y-%m-%d %H:%M:%f', "CreatedAt", '+10 minutes')
                WHERE "SentAt" IS NULL AND "HoldsCode" = 1 AND "DedupeKey" LIKE 'code:%'
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outgoing_Channel_SentAt",
                table: "Outgoing");

            migrationBuilder.DropIndex(
                name: "IX_Outgoing_To",
                table: "Outgoing");

            migrationBuilder.DropColumn(
                name: "About",
                table: "Outgoing");

            migrationBuilder.DropColumn(
                name: "DroppedAt",
                table: "Outgoing");

            migrationBuilder.DropColumn(
                name: "GoodUntil",
                table: "Outgoing");

            migrationBuilder.DropColumn(
                name: "Haste",
                table: "Outgoing");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Outgoing");

            migrationBuilder.DropColumn(
                name: "Post",
                table: "Outgoing");

            migrationBuilder.DropColumn(
                name: "RefusedAt",
                table: "Outgoing");

            migrationBuilder.DropColumn(
                name: "Resident",
                table: "Outgoing");
        }
    }
}
