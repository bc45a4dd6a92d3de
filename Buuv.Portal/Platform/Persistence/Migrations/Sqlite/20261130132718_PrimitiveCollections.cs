using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Buuv.Portal.Platform.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PrimitiveCollections : Migration
    {
        private static readonly (string Table, string Column)[] Lists =
        [
            ("Residents", "Languages"), ("Reviews", "Signals"), ("Neighbourhoods", "Postcodes"),
            ("Partners", "Municipalities"), ("NoticeBoards", "Neighbourhoods"), ("CodeRuns", "Neighbourhoods"),
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "Towns",
                table: "Partners",
                newName: "Municipalities");

            migrationBuilder.RenameColumn(
                name: "Serves",
                table: "NoticeBoards",
                newName: "Neighbourhoods");

            migrationBuilder.RenameColumn(
                name: "Serves",
                table: "CodeRuns",
                newName: "Neighbourhoods");

            // 'nl en' becomes '["nl","en"]'. They are codes and names: none holds a quotation mark or a backslash.
            foreach (var (table, column) in Lists)
                migrationBuilder.Sql($"""
                    UPDATE "{table}" SET "{column}" = CASE trim("{column}") WHEN '' THEN '[]'
                        ELSE '["' || replace(trim("{column}"), ' ', '","') || '"]' END
                    """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var (table, column) in Lists)
                migrationBuilder.Sql($"""UPDATE "{table}" SET "{column}" = replace(trim("{column}", '[]"'), '","', ' ')""");

            migrationBuilder.RenameColumn(
                name: "Municipalities",
                table: "Partners",
                newName: "Towns");

            migrationBuilder.RenameColumn(
                name: "Neighbourhoods",
                table: "NoticeBoards",
                newName: "Serves");

            migrationBuilder.RenameColumn(
                name: "Neighbourhoods",
                table: "CodeRuns",
                newName: "Serves");
        }
    }
}
