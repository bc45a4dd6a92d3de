using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Buuv.Portal.Platform.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""ALTER TABLE "Posts" DROP COLUMN "SearchText";""");
            // Its words are folded and set apart before they come here, and are filled in when the portal starts (SearchStart). What is taken
            // out is overwritten, and does not wait for a merge.
            migrationBuilder.Sql(
                """CREATE VIRTUAL TABLE "PostIndex" USING fts5("title", "details", "about", "heard", tokenize = 'ascii', prefix = '2 3');""");
            migrationBuilder.Sql("""INSERT INTO "PostIndex" ("PostIndex", "rank") VALUES ('secure-delete', 1);""");
            migrationBuilder.Sql("""CREATE VIRTUAL TABLE "PostWords" USING fts5vocab("PostIndex", 'row');""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP TABLE "PostWords";""");
            migrationBuilder.Sql("""DROP TABLE "PostIndex";""");
            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "Posts",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }
    }
}
