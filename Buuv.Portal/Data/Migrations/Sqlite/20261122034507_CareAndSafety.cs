using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Buuv.Portal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CareAndSafety : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsGuarded",
                table: "Residents",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "MemberBy",
                table: "Residents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "MemberSince",
                table: "Residents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "StoppedAt",
                table: "Residents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Names",
                table: "Outgoing",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "What",
                table: "Happenings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Resident",
                table: "Drafts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "StoppedAt",
                table: "Conversations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "Resident",
                table: "CaseFiles",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<byte[]>(
                name: "Appointment",
                table: "CaseFiles",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "AppointmentAt",
                table: "CaseFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Assignee",
                table: "CaseFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AssigneeName",
                table: "CaseFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ClosedAt",
                table: "CaseFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Consent",
                table: "CaseFiles",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ConsentAt",
                table: "CaseFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "From",
                table: "CaseFiles",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "HandedInBy",
                table: "CaseFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Outcome",
                table: "CaseFiles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Reason",
                table: "CaseFiles",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Result",
                table: "CaseFiles",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Source",
                table: "CaseFiles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "TakenAt",
                table: "CaseFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Volunteer",
                table: "CaseFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Was",
                table: "CaseFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Who",
                table: "CaseFiles",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: true),
                    EnteredBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Subject = table.Column<Guid>(type: "TEXT", nullable: true),
                    What = table.Column<string>(type: "TEXT", nullable: true),
                    Happening = table.Column<long>(type: "INTEGER", nullable: false),
                    Previous = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "Blocks",
                columns: table => new
                {
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    Other = table.Column<Guid>(type: "TEXT", nullable: false),
                    OtherName = table.Column<string>(type: "TEXT", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Blocks", x => new { x.By, x.Other });
                });

            migrationBuilder.CreateTable(
                name: "CaseKeys",
                columns: table => new
                {
                    Generation = table.Column<int>(type: "INTEGER", nullable: false),
                    Wrapped = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseKeys", x => x.Generation);
                });

            migrationBuilder.CreateTable(
                name: "CaseNeed",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Case = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseNeed", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseNeed_CaseFiles_Case",
                        column: x => x.Case,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CasePost",
                columns: table => new
                {
                    Case = table.Column<Guid>(type: "TEXT", nullable: false),
                    Post = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CasePost", x => new { x.Case, x.Post });
                    table.ForeignKey(
                        name: "FK_CasePost_CaseFiles_Case",
                        column: x => x.Case,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseStep",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Case = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseStep_CaseFiles_Case",
                        column: x => x.Case,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Concerns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    About = table.Column<Guid>(type: "TEXT", nullable: false),
                    Neighbourhood = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RaisedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RaisedByName = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LookOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Result = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    LooksAfter = table.Column<Guid>(type: "TEXT", nullable: true),
                    LooksAfterName = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Concerns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Partners",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Mail = table.Column<string>(type: "TEXT", nullable: false),
                    Towns = table.Column<string>(type: "TEXT", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Partners", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlainReasons",
                columns: table => new
                {
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Dutch = table.Column<string>(type: "TEXT", nullable: false),
                    English = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlainReasons", x => x.Place);
                });

            migrationBuilder.CreateTable(
                name: "PurgeHolds",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    All = table.Column<int>(type: "INTEGER", nullable: false),
                    Over = table.Column<int>(type: "INTEGER", nullable: false),
                    Oldest = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Before = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NotedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PurgeHolds", x => x.Kind);
                });

            migrationBuilder.CreateTable(
                name: "Referral",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Case = table.Column<Guid>(type: "TEXT", nullable: false),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredBy = table.Column<string>(type: "TEXT", nullable: true),
                    Reply = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Referral", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Referral_CaseFiles_Case",
                        column: x => x.Case,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Of = table.Column<int>(type: "INTEGER", nullable: false),
                    Why = table.Column<int>(type: "INTEGER", nullable: false),
                    Signals = table.Column<string>(type: "TEXT", nullable: false),
                    About = table.Column<Guid>(type: "TEXT", nullable: false),
                    Neighbourhood = table.Column<string>(type: "TEXT", nullable: false),
                    Post = table.Column<Guid>(type: "TEXT", nullable: true),
                    Conversation = table.Column<Guid>(type: "TEXT", nullable: true),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    Waiting = table.Column<string>(type: "TEXT", nullable: true),
                    WasHeld = table.Column<bool>(type: "INTEGER", nullable: false),
                    ReportWords = table.Column<string>(type: "TEXT", nullable: false),
                    ReportedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    AppealedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AppealWords = table.Column<string>(type: "TEXT", nullable: true),
                    AppealDecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AppealDecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    AppealDecidedByName = table.Column<string>(type: "TEXT", nullable: true),
                    AppealDecidedOutcome = table.Column<int>(type: "INTEGER", nullable: true),
                    AppealReasonDutch = table.Column<string>(type: "TEXT", nullable: true),
                    AppealReasonEnglish = table.Column<string>(type: "TEXT", nullable: true),
                    LeftAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LeftBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    LeftByName = table.Column<string>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedByName = table.Column<string>(type: "TEXT", nullable: true),
                    DecidedOutcome = table.Column<int>(type: "INTEGER", nullable: true),
                    ReasonDutch = table.Column<string>(type: "TEXT", nullable: true),
                    ReasonEnglish = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reviews_Residents_About",
                        column: x => x.About,
                        principalTable: "Residents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TrainedVolunteers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Municipality = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    TrainedFor = table.Column<string>(type: "TEXT", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrainedVolunteers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PartnerClients",
                columns: table => new
                {
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartnerClients", x => new { x.Organisation, x.Person });
                    table.ForeignKey(
                        name: "FK_PartnerClients_Partners_Organisation",
                        column: x => x.Organisation,
                        principalTable: "Partners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PartnerKeys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartnerKeys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PartnerKeys_Partners_Organisation",
                        column: x => x.Organisation,
                        principalTable: "Partners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PartnerMembers",
                columns: table => new
                {
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<Guid>(type: "TEXT", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartnerMembers", x => new { x.Organisation, x.Account });
                    table.ForeignKey(
                        name: "FK_PartnerMembers_AspNetUsers_Account",
                        column: x => x.Account,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PartnerMembers_Partners_Organisation",
                        column: x => x.Organisation,
                        principalTable: "Partners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Happenings_By_Kind",
                table: "Happenings",
                columns: new[] { "By", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_Resident",
                table: "Drafts",
                column: "Resident",
                filter: "\"Resident\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_Resident",
                table: "CaseFiles",
                column: "Resident");

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_Was",
                table: "CaseFiles",
                column: "Was",
                unique: true,
                filter: "\"Was\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Blocks_Other",
                table: "Blocks",
                column: "Other");

            migrationBuilder.CreateIndex(
                name: "IX_CaseNeed_Case",
                table: "CaseNeed",
                column: "Case");

            migrationBuilder.CreateIndex(
                name: "IX_CaseStep_Case",
                table: "CaseStep",
                column: "Case");

            migrationBuilder.CreateIndex(
                name: "IX_Concerns_About",
                table: "Concerns",
                column: "About");

            migrationBuilder.CreateIndex(
                name: "IX_PartnerClients_Person",
                table: "PartnerClients",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_PartnerKeys_Organisation",
                table: "PartnerKeys",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_PartnerMembers_Account",
                table: "PartnerMembers",
                column: "Account");

            migrationBuilder.CreateIndex(
                name: "IX_Referral_Case",
                table: "Referral",
                column: "Case");

            migrationBuilder.CreateIndex(
                name: "IX_Referral_Organisation",
                table: "Referral",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_About",
                table: "Reviews",
                column: "About");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_Conversation",
                table: "Reviews",
                column: "Conversation");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_Post",
                table: "Reviews",
                column: "Post");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_Queue",
                table: "Reviews",
                column: "At",
                filter: "\"DecidedAt\" IS NULL OR (\"AppealedAt\" IS NOT NULL AND \"AppealDecidedAt\" IS NULL)");

            // Whoever took part before membership was asked is a member; the audit only grows.
            migrationBuilder.Sql("""UPDATE "Residents" SET "MemberSince" = "JoinedAt", "MemberBy" = 4""");
            foreach (var trigger in Buuv.Portal.Data.Audit.AuditTrail.AppendOnly) migrationBuilder.Sql(trigger);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "Blocks");

            migrationBuilder.DropTable(
                name: "CaseKeys");

            migrationBuilder.DropTable(
                name: "CaseNeed");

            migrationBuilder.DropTable(
                name: "CasePost");

            migrationBuilder.DropTable(
                name: "CaseStep");

            migrationBuilder.DropTable(
                name: "Concerns");

            migrationBuilder.DropTable(
                name: "PartnerClients");

            migrationBuilder.DropTable(
                name: "PartnerKeys");

            migrationBuilder.DropTable(
                name: "PartnerMembers");

            migrationBuilder.DropTable(
                name: "PlainReasons");

            migrationBuilder.DropTable(
                name: "PurgeHolds");

            migrationBuilder.DropTable(
                name: "Referral");

            migrationBuilder.DropTable(
                name: "Reviews");

            migrationBuilder.DropTable(
                name: "TrainedVolunteers");

            migrationBuilder.DropTable(
                name: "Partners");

            migrationBuilder.DropIndex(
                name: "IX_Happenings_By_Kind",
                table: "Happenings");

            migrationBuilder.DropIndex(
                name: "IX_Drafts_Resident",
                table: "Drafts");

            migrationBuilder.DropIndex(
                name: "IX_CaseFiles_Resident",
                table: "CaseFiles");

            migrationBuilder.DropIndex(
                name: "IX_CaseFiles_Was",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "IsGuarded",
                table: "Residents");

            migrationBuilder.DropColumn(
                name: "MemberBy",
                table: "Residents");

            migrationBuilder.DropColumn(
                name: "MemberSince",
                table: "Residents");

            migrationBuilder.DropColumn(
                name: "StoppedAt",
                table: "Residents");

            migrationBuilder.DropColumn(
                name: "Names",
                table: "Outgoing");

            migrationBuilder.DropColumn(
                name: "What",
                table: "Happenings");

            migrationBuilder.DropColumn(
                name: "Resident",
                table: "Drafts");

            migrationBuilder.DropColumn(
                name: "StoppedAt",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "Appointment",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "AppointmentAt",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "Assignee",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "AssigneeName",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "Consent",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "ConsentAt",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "From",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "HandedInBy",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "Outcome",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "Result",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "Source",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "TakenAt",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "Volunteer",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "Was",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "Who",
                table: "CaseFiles");

            migrationBuilder.AlterColumn<Guid>(
                name: "Resident",
                table: "CaseFiles",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
