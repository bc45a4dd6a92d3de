using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Buuv.Portal.Platform.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PartnerRoles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Brings",
                table: "Partners",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Carries",
                table: "Partners",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "CarriesSince",
                table: "Partners",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Brings",
                table: "Partners");

            migrationBuilder.DropColumn(
                name: "Carries",
                table: "Partners");

            migrationBuilder.DropColumn(
                name: "CarriesSince",
                table: "Partners");
        }
    }
}
