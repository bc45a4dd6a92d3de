using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Buuv.Portal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Limits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Drafts_Resident",
                table: "Drafts");

            migrationBuilder.AddColumn<bool>(
                name: "IsKnown",
                table: "SignInCodes",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsWithheld",
                table: "SignInCodes",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AlterColumn<byte[]>(
                name: "TokenHash",
                table: "Drafts",
                type: "BLOB",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "BLOB");

            migrationBuilder.AddColumn<string>(
                name: "Form",
                table: "Drafts",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_SignInCodes_SentAt",
                table: "SignInCodes",
                column: "SentAt");

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_Resident_Form",
                table: "Drafts",
                columns: new[] { "Resident", "Form" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_SignInCodes_SentAt",
                table: "SignInCodes");

            migrationBuilder.DropIndex(
                name: "IX_Drafts_Resident_Form",
                table: "Drafts");

            migrationBuilder.DropColumn(
                name: "IsKnown",
                table: "SignInCodes");

            migrationBuilder.DropColumn(
                name: "IsWithheld",
                table: "SignInCodes");

            migrationBuilder.DropColumn(
                name: "Form",
                table: "Drafts");

            migrationBuilder.AlterColumn<byte[]>(
                name: "TokenHash",
                table: "Drafts",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0],
                oldClrType: typeof(byte[]),
                oldType: "BLOB",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_Resident",
                table: "Drafts",
                column: "Resident",
                filter: "\"Resident\" IS NOT NULL");
        }
    }
}
