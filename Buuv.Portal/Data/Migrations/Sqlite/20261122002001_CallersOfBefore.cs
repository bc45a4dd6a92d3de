using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Buuv.Portal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CallersOfBefore : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Who was here before is found by name too. Letters with accents are folded when a name is next changed.
            migrationBuilder.Sql("UPDATE Residents SET SearchName = lower(FirstName), SearchAlias = lower(Alias)");
            // "By phone" meant a text message to a mobile number, and nothing yet for the others: those are rung from now on.
            migrationBuilder.Sql("UPDATE Residents SET Reachability = 3 WHERE Reachability = 2 AND Phone NOT LIKE '06%'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("UPDATE Residents SET Reachability = 2 WHERE Reachability = 3");
    }
}
