using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Buuv.Portal.Platform.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ExtraCare : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "About",
                table: "Concerns",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<byte[]>(
                name: "Place",
                table: "Concerns",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ToldBack",
                table: "Concerns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ConductCertificates",
                columns: table => new
                {
                    Resident = table.Column<Guid>(type: "TEXT", nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SeenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SeenBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SeenByName = table.Column<string>(type: "TEXT", nullable: false),
                    ValidUntil = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConductCertificates", x => x.Resident);
                    table.ForeignKey(
                        name: "FK_ConductCertificates_Residents_Resident",
                        column: x => x.Resident,
                        principalTable: "Residents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Concerns_RaisedBy",
                table: "Concerns",
                column: "RaisedBy");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ConductCertificates");

            migrationBuilder.DropIndex(
                name: "IX_Concerns_RaisedBy",
                table: "Concerns");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "Concerns");

            migrationBuilder.DropColumn(
                name: "ToldBack",
                table: "Concerns");

            migrationBuilder.AlterColumn<Guid>(
                name: "About",
                table: "Concerns",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
