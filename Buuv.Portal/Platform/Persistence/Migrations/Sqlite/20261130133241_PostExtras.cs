using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Buuv.Portal.Platform.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PostExtras : Migration
    {
        private static readonly (string Table, string Column, string None, string Coffee)[] Kept =
        [
            ("Reviews", "Waiting", "\"None\"", "\"Coffee\""),
            ("Drafts", "Fields", "[]", "[\"Coffee\"]"),
            ("PhoneCalls", "Draft", "[]", "[\"Coffee\"]"),
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "Words_Coffee",
                table: "PrintedPosts",
                newName: "Words_Extras");

            migrationBuilder.RenameColumn(
                name: "Coffee",
                table: "Posts",
                newName: "Extras");

            // What waits or is half written holds it as JSON: one choice by its name, or the list of boxes that were ticked.
            foreach (var (table, column, none, coffee) in Kept)
                migrationBuilder.Sql(
                    $"""
                    UPDATE "{table}" SET "{column}" =
                        replace(replace(replace("{column}",
                            '"Coffee":false', '"Extras":{none}'),
                            '"Coffee":true', '"Extras":{coffee}'),
                            '"Reach":"Town"', '"Reach":"Municipality"')
                        WHERE "{column}" IS NOT NULL
                    """
                );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "Words_Extras",
                table: "PrintedPosts",
                newName: "Words_Coffee");

            migrationBuilder.RenameColumn(
                name: "Extras",
                table: "Posts",
                newName: "Coffee");

            foreach (var (table, column, none, coffee) in Kept)
                migrationBuilder.Sql(
                    $"""
                    UPDATE "{table}" SET "{column}" =
                        replace(replace(replace("{column}",
                            '"Extras":{none}', '"Coffee":false'),
                            '"Extras":{coffee}', '"Coffee":true'),
                            '"Reach":"Municipality"', '"Reach":"Town"')
                        WHERE "{column}" IS NOT NULL
                    """
                );
        }
    }
}
