using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Buuv.Portal.Platform.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class UndoableDeeds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "DraftDroppedAt",
                table: "PhoneCalls",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "DeedId",
                table: "DomainEvents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PlannedFor",
                table: "CallAttempts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "WasChosenByThem",
                table: "CallAttempts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "UndoableDeeds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReleasedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ToldAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LeftAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UndoableDeeds", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DomainEvents_DeedId",
                table: "DomainEvents",
                column: "DeedId",
                filter: "\"DeedId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_UndoableDeeds_AccountId_At",
                table: "UndoableDeeds",
                columns: new[] { "AccountId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_UndoableDeeds_Held",
                table: "UndoableDeeds",
                column: "At",
                filter: "\"ReleasedAt\" IS NULL AND \"UndoneAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "UndoableDeeds");

            migrationBuilder.DropIndex(
                name: "IX_DomainEvents_DeedId",
                table: "DomainEvents");

            migrationBuilder.DropColumn(
                name: "DraftDroppedAt",
                table: "PhoneCalls");

            migrationBuilder.DropColumn(
                name: "DeedId",
                table: "DomainEvents");

            migrationBuilder.DropColumn(
                name: "PlannedFor",
                table: "CallAttempts");

            migrationBuilder.DropColumn(
                name: "WasChosenByThem",
                table: "CallAttempts");
        }
    }
}
