using System.Linq;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Buuv.Portal.Platform.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PhoneNumbersE164 : Migration
    {
        // Every column that holds a phone number, perhaps among mail addresses.
        private static readonly (string Table, string Column)[] Numbers =
        [
            ("Residents", "Phone"), ("AspNetUsers", "UserName"), ("AspNetUsers", "NormalizedUserName"), ("AspNetUsers", "PhoneNumber"), ("SignInCodes", "Address"), ("Outgoing", "To"),
        ];

        // They were kept as people read them: "071 123 45 67".
        private static readonly (string Table, string Column)[] Shown = [("Municipalities", "PhoneTeam"), ("NoticeBoards", "Phone")];

        private static readonly string TenDigits = "0[1-9]" + string.Concat(Enumerable.Repeat("[0-9]", 8));

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var (table, column) in Numbers)
                migrationBuilder.Sql($"""UPDATE "{table}" SET "{column}" = '+31' || substr("{column}", 2) WHERE "{column}" GLOB '{TenDigits}'""");
            foreach (var (table, column) in Shown)
            {
                var digits = $"""replace(replace("{column}", ' ', ''), '-', '')""";
                // What is no number is not one that people can ring: the number of the town or of the installation stands there then.
                migrationBuilder.Sql($"""UPDATE "{table}" SET "{column}" = CASE WHEN {digits} GLOB '{TenDigits}' THEN '+31' || substr({digits}, 2) END WHERE "{column}" IS NOT NULL""");
            }
            // Mail addresses that were let in with signs that nobody sees: their owner types them without. Two that became one stay apart, to be put together by hand.
            migrationBuilder.Sql($"""UPDATE "Residents" SET "Email" = {Seen("Email")} WHERE "Email" <> {Seen("Email")}""");
            migrationBuilder.Sql($"""
                UPDATE "AspNetUsers" SET "UserName" = {Seen("UserName")}, "NormalizedUserName" = {Seen("NormalizedUserName")}, "Email" = {Seen("Email")}, "NormalizedEmail" = {Seen("NormalizedEmail")}
                WHERE "NormalizedUserName" <> {Seen("NormalizedUserName")}
                AND NOT EXISTS (SELECT 1 FROM "AspNetUsers" AS "Other" WHERE "Other"."Id" <> "AspNetUsers"."Id" AND {Seen("NormalizedUserName", "Other")} = {Seen("NormalizedUserName", "AspNetUsers")})
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var (table, column) in Numbers.Concat(Shown))
                migrationBuilder.Sql($"""UPDATE "{table}" SET "{column}" = '0' || substr("{column}", 4) WHERE "{column}" GLOB '+31{TenDigits[1..]}'""");
        }

        private static string Seen(string column, string table = null)
        {
            int[] unseen = [0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x00AD];
            return unseen.Aggregate(table is null ? $"\"{column}\"" : $"\"{table}\".\"{column}\"", (text, sign) => $"replace({text}, char({sign}), '')");
        }
    }
}
