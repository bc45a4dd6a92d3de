using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Buuv.Portal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PhoneAndPaper : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "EnteredAs",
                table: "Responses",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "EnteredBy",
                table: "Responses",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EnteredByName",
                table: "Responses",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "BestTimes",
                table: "Residents",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "SearchAlias",
                table: "Residents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SearchName",
                table: "Residents",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "EnteredAs",
                table: "Posts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "EnteredBy",
                table: "Posts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EnteredByName",
                table: "Posts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Caretaker",
                table: "NoticeBoards",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CaretakerMail",
                table: "NoticeBoards",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Contact",
                table: "NoticeBoards",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OpeningHours",
                table: "NoticeBoards",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PosterDay",
                table: "NoticeBoards",
                type: "INTEGER",
                nullable: false,
                defaultValue: 5);

            migrationBuilder.AddColumn<int>(
                name: "Sheets",
                table: "NoticeBoards",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "Strips",
                table: "NoticeBoards",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "ArrangedAt",
                table: "Matches",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "AskerCheckedInAt",
                table: "Matches",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "AskerStillInTouch",
                table: "Matches",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "CheckInAskedAt",
                table: "Matches",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "HelperCheckedInAt",
                table: "Matches",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "HelperStillInTouch",
                table: "Matches",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "EnteredBy",
                table: "Happenings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BoardAnswers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Board = table.Column<Guid>(type: "TEXT", nullable: false),
                    Post = table.Column<Guid>(type: "TEXT", nullable: false),
                    Response = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoardAnswers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BoardChecks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Board = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    By = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoardChecks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CallBacks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Resident = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Way = table.Column<int>(type: "INTEGER", nullable: false),
                    Post = table.Column<Guid>(type: "TEXT", nullable: true),
                    Subject = table.Column<Guid>(type: "TEXT", nullable: true),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    PromisedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NotBefore = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChosenByThem = table.Column<bool>(type: "INTEGER", nullable: false),
                    NoUseAfter = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Outcome = table.Column<int>(type: "INTEGER", nullable: true),
                    ClosedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    HandedOverAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CallBacks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CallBacks_Residents_Resident",
                        column: x => x.Resident,
                        principalTable: "Residents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Resident = table.Column<Guid>(type: "TEXT", nullable: false),
                    Neighbourhood = table.Column<string>(type: "TEXT", nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    EnteredAs = table.Column<int>(type: "INTEGER", nullable: true),
                    EnteredByName = table.Column<string>(type: "TEXT", nullable: true),
                    EnteredBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Consents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Resident = table.Column<Guid>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    Door = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    HeardBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Consents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OnBehalf",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Deputy = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeputyName = table.Column<string>(type: "TEXT", nullable: false),
                    As = table.Column<int>(type: "INTEGER", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Objected = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OnBehalf", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PersonalSheets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Resident = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    MadeBy = table.Column<string>(type: "TEXT", nullable: false),
                    ReturnedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonalSheets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonalSheets_Residents_Resident",
                        column: x => x.Resident,
                        principalTable: "Residents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PhoneCalls",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Volunteer = table.Column<Guid>(type: "TEXT", nullable: false),
                    VolunteerName = table.Column<string>(type: "TEXT", nullable: false),
                    Caller = table.Column<Guid>(type: "TEXT", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Outcome = table.Column<int>(type: "INTEGER", nullable: true),
                    Draft = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PhoneCalls", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PhoneScripts",
                columns: table => new
                {
                    Situation = table.Column<int>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PhoneScripts", x => new { x.Situation, x.Language });
                });

            migrationBuilder.CreateTable(
                name: "PosterEditions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Board = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Imprint_Ambassador = table.Column<string>(type: "TEXT", nullable: true),
                    PrintedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Imprint_Board = table.Column<string>(type: "TEXT", nullable: true),
                    Imprint_By = table.Column<string>(type: "TEXT", nullable: true),
                    Imprint_IsLarge = table.Column<bool>(type: "INTEGER", nullable: true),
                    Imprint_Phone = table.Column<string>(type: "TEXT", nullable: true),
                    Imprint_Sheets = table.Column<int>(type: "INTEGER", nullable: true),
                    Imprint_Size = table.Column<int>(type: "INTEGER", nullable: true),
                    Imprint_Strips = table.Column<int>(type: "INTEGER", nullable: true),
                    Imprint_WalkIn = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PosterEditions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PosterEditions_NoticeBoards_Board",
                        column: x => x.Board,
                        principalTable: "NoticeBoards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CallAttempts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Outcome = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    CallBackId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CallAttempts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CallAttempts_CallBacks_CallBackId",
                        column: x => x.CallBackId,
                        principalTable: "CallBacks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CardChoices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Wish = table.Column<int>(type: "INTEGER", nullable: false),
                    Post = table.Column<Guid>(type: "TEXT", nullable: true),
                    Sheet = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CardChoices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CardChoices_PersonalSheets_Sheet",
                        column: x => x.Sheet,
                        principalTable: "PersonalSheets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EditionChoices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Post = table.Column<Guid>(type: "TEXT", nullable: false),
                    Standing = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Edition = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditionChoices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EditionChoices_PosterEditions_Edition",
                        column: x => x.Edition,
                        principalTable: "PosterEditions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PrintedNotes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Edition = table.Column<Guid>(type: "TEXT", nullable: false),
                    Words_Category = table.Column<int>(type: "INTEGER", nullable: false),
                    Words_Coffee = table.Column<bool>(type: "INTEGER", nullable: false),
                    Words_Details = table.Column<string>(type: "TEXT", nullable: false),
                    Words_Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Words_Name = table.Column<string>(type: "TEXT", nullable: false),
                    Words_Neighbourhood = table.Column<string>(type: "TEXT", nullable: false),
                    Words_Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Words_Post = table.Column<Guid>(type: "TEXT", nullable: false),
                    Words_Rhythm = table.Column<int>(type: "INTEGER", nullable: false),
                    Words_Title = table.Column<string>(type: "TEXT", nullable: false),
                    Words_Town = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrintedNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PrintedNotes_PosterEditions_Edition",
                        column: x => x.Edition,
                        principalTable: "PosterEditions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Residents_SearchAlias",
                table: "Residents",
                column: "SearchAlias",
                filter: "\"SearchAlias\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Residents_SearchName",
                table: "Residents",
                column: "SearchName");

            migrationBuilder.CreateIndex(
                name: "IX_Posts_Category",
                table: "Posts",
                columns: new[] { "Audience", "Kind", "Category", "FeedOrder" },
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_BoardAnswers_Board_At",
                table: "BoardAnswers",
                columns: new[] { "Board", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_BoardAnswers_Response",
                table: "BoardAnswers",
                column: "Response",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BoardChecks_Board_At",
                table: "BoardChecks",
                columns: new[] { "Board", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_CallAttempts_CallBackId",
                table: "CallAttempts",
                column: "CallBackId");

            migrationBuilder.CreateIndex(
                name: "IX_CallBacks_ClosedAt",
                table: "CallBacks",
                column: "ClosedAt");

            migrationBuilder.CreateIndex(
                name: "IX_CallBacks_Key",
                table: "CallBacks",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CallBacks_PromisedAt",
                table: "CallBacks",
                column: "PromisedAt",
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CallBacks_Resident",
                table: "CallBacks",
                column: "Resident");

            migrationBuilder.CreateIndex(
                name: "IX_CardChoices_Sheet",
                table: "CardChoices",
                column: "Sheet");

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_At",
                table: "CaseFiles",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Consents_Resident",
                table: "Consents",
                column: "Resident");

            migrationBuilder.CreateIndex(
                name: "IX_EditionChoices_Edition",
                table: "EditionChoices",
                column: "Edition");

            migrationBuilder.CreateIndex(
                name: "IX_OnBehalf_Deputy_Person",
                table: "OnBehalf",
                columns: new[] { "Deputy", "Person" },
                unique: true,
                filter: "\"EndedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OnBehalf_Person",
                table: "OnBehalf",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_PersonalSheets_Code",
                table: "PersonalSheets",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PersonalSheets_Resident",
                table: "PersonalSheets",
                column: "Resident");

            migrationBuilder.CreateIndex(
                name: "IX_PhoneCalls_Caller_StartedAt",
                table: "PhoneCalls",
                columns: new[] { "Caller", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PhoneCalls_HalfWay",
                table: "PhoneCalls",
                column: "StartedAt",
                filter: "\"Draft\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PosterEditions_Board_Number",
                table: "PosterEditions",
                columns: new[] { "Board", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PosterEditions_LastDay",
                table: "PosterEditions",
                column: "LastDay");

            migrationBuilder.CreateIndex(
                name: "IX_PrintedNotes_Edition",
                table: "PrintedNotes",
                column: "Edition");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BoardAnswers");

            migrationBuilder.DropTable(
                name: "BoardChecks");

            migrationBuilder.DropTable(
                name: "CallAttempts");

            migrationBuilder.DropTable(
                name: "CardChoices");

            migrationBuilder.DropTable(
                name: "CaseFiles");

            migrationBuilder.DropTable(
                name: "Consents");

            migrationBuilder.DropTable(
                name: "EditionChoices");

            migrationBuilder.DropTable(
                name: "OnBehalf");

            migrationBuilder.DropTable(
                name: "PhoneCalls");

            migrationBuilder.DropTable(
                name: "PhoneScripts");

            migrationBuilder.DropTable(
                name: "PrintedNotes");

            migrationBuilder.DropTable(
                name: "CallBacks");

            migrationBuilder.DropTable(
                name: "PersonalSheets");

            migrationBuilder.DropTable(
                name: "PosterEditions");

            migrationBuilder.DropIndex(
                name: "IX_Residents_SearchAlias",
                table: "Residents");

            migrationBuilder.DropIndex(
                name: "IX_Residents_SearchName",
                table: "Residents");

            migrationBuilder.DropIndex(
                name: "IX_Posts_Category",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "EnteredAs",
                table: "Responses");

            migrationBuilder.DropColumn(
                name: "EnteredBy",
                table: "Responses");

            migrationBuilder.DropColumn(
                name: "EnteredByName",
                table: "Responses");

            migrationBuilder.DropColumn(
                name: "BestTimes",
                table: "Residents");

            migrationBuilder.DropColumn(
                name: "SearchAlias",
                table: "Residents");

            migrationBuilder.DropColumn(
                name: "SearchName",
                table: "Residents");

            migrationBuilder.DropColumn(
                name: "EnteredAs",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "EnteredBy",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "EnteredByName",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "Caretaker",
                table: "NoticeBoards");

            migrationBuilder.DropColumn(
                name: "CaretakerMail",
                table: "NoticeBoards");

            migrationBuilder.DropColumn(
                name: "Contact",
                table: "NoticeBoards");

            migrationBuilder.DropColumn(
                name: "OpeningHours",
                table: "NoticeBoards");

            migrationBuilder.DropColumn(
                name: "PosterDay",
                table: "NoticeBoards");

            migrationBuilder.DropColumn(
                name: "Sheets",
                table: "NoticeBoards");

            migrationBuilder.DropColumn(
                name: "Strips",
                table: "NoticeBoards");

            migrationBuilder.DropColumn(
                name: "ArrangedAt",
                table: "Matches");

            migrationBuilder.DropColumn(
                name: "AskerCheckedInAt",
                table: "Matches");

            migrationBuilder.DropColumn(
                name: "AskerStillInTouch",
                table: "Matches");

            migrationBuilder.DropColumn(
                name: "CheckInAskedAt",
                table: "Matches");

            migrationBuilder.DropColumn(
                name: "HelperCheckedInAt",
                table: "Matches");

            migrationBuilder.DropColumn(
                name: "HelperStillInTouch",
                table: "Matches");

            migrationBuilder.DropColumn(
                name: "EnteredBy",
                table: "Happenings");
        }
    }
}
