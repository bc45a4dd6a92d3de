using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Buuv.Portal.Platform.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FieldWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CaseFiles_Was",
                table: "CaseFiles");

            migrationBuilder.RenameTable(
                name: "PrintedNotes",
                newName: "PrintedPosts");

            migrationBuilder.RenameTable(
                name: "Happenings",
                newName: "DomainEvents");

            migrationBuilder.RenameTable(
                name: "BuurtCodes",
                newName: "MembershipCodes");

            migrationBuilder.RenameColumn(
                name: "ReportedBy",
                table: "Reviews",
                newName: "ReportedById");

            migrationBuilder.RenameColumn(
                name: "Post",
                table: "Reviews",
                newName: "PostId");

            migrationBuilder.RenameColumn(
                name: "Conversation",
                table: "Reviews",
                newName: "ConversationId");

            migrationBuilder.RenameColumn(
                name: "About",
                table: "Reviews",
                newName: "AuthorId");

            migrationBuilder.RenameIndex(
                name: "IX_Reviews_Post",
                table: "Reviews",
                newName: "IX_Reviews_PostId");

            migrationBuilder.RenameIndex(
                name: "IX_Reviews_Conversation",
                table: "Reviews",
                newName: "IX_Reviews_ConversationId");

            migrationBuilder.RenameIndex(
                name: "IX_Reviews_About",
                table: "Reviews",
                newName: "IX_Reviews_AuthorId");

            migrationBuilder.RenameColumn(
                name: "Post",
                table: "Responses",
                newName: "PostId");

            migrationBuilder.RenameColumn(
                name: "By",
                table: "Responses",
                newName: "HelperId");

            migrationBuilder.RenameIndex(
                name: "IX_Responses_Post",
                table: "Responses",
                newName: "IX_Responses_PostId");

            migrationBuilder.RenameIndex(
                name: "IX_Responses_By_At",
                table: "Responses",
                newName: "IX_Responses_HelperId_At");

            migrationBuilder.RenameColumn(
                name: "Organisation",
                table: "Referral",
                newName: "OrganisationId");

            migrationBuilder.RenameColumn(
                name: "Case",
                table: "Referral",
                newName: "CaseId");

            migrationBuilder.RenameIndex(
                name: "IX_Referral_Organisation",
                table: "Referral",
                newName: "IX_Referral_OrganisationId");

            migrationBuilder.RenameIndex(
                name: "IX_Referral_Case",
                table: "Referral",
                newName: "IX_Referral_CaseId");

            migrationBuilder.RenameColumn(
                name: "Author",
                table: "Posts",
                newName: "AuthorId");

            migrationBuilder.RenameIndex(
                name: "IX_Posts_Author",
                table: "Posts",
                newName: "IX_Posts_AuthorId");

            migrationBuilder.RenameColumn(
                name: "Board",
                table: "PosterEditions",
                newName: "BoardId");

            migrationBuilder.RenameIndex(
                name: "IX_PosterEditions_Board_Number",
                table: "PosterEditions",
                newName: "IX_PosterEditions_BoardId_Number");

            migrationBuilder.RenameColumn(
                name: "Volunteer",
                table: "PhoneCalls",
                newName: "VolunteerAccountId");

            migrationBuilder.RenameColumn(
                name: "Caller",
                table: "PhoneCalls",
                newName: "CallerId");

            migrationBuilder.RenameIndex(
                name: "IX_PhoneCalls_Caller_StartedAt",
                table: "PhoneCalls",
                newName: "IX_PhoneCalls_CallerId_StartedAt");

            migrationBuilder.RenameColumn(
                name: "Resident",
                table: "PersonalSheets",
                newName: "ResidentId");

            migrationBuilder.RenameIndex(
                name: "IX_PersonalSheets_Resident",
                table: "PersonalSheets",
                newName: "IX_PersonalSheets_ResidentId");

            migrationBuilder.RenameColumn(
                name: "Account",
                table: "PartnerMembers",
                newName: "AccountId");

            migrationBuilder.RenameColumn(
                name: "Organisation",
                table: "PartnerMembers",
                newName: "OrganisationId");

            migrationBuilder.RenameIndex(
                name: "IX_PartnerMembers_Account",
                table: "PartnerMembers",
                newName: "IX_PartnerMembers_AccountId");

            migrationBuilder.RenameColumn(
                name: "Organisation",
                table: "PartnerKeys",
                newName: "OrganisationId");

            migrationBuilder.RenameIndex(
                name: "IX_PartnerKeys_Organisation",
                table: "PartnerKeys",
                newName: "IX_PartnerKeys_OrganisationId");

            migrationBuilder.RenameColumn(
                name: "Person",
                table: "PartnerClients",
                newName: "ResidentId");

            migrationBuilder.RenameColumn(
                name: "Organisation",
                table: "PartnerClients",
                newName: "OrganisationId");

            migrationBuilder.RenameIndex(
                name: "IX_PartnerClients_Person",
                table: "PartnerClients",
                newName: "IX_PartnerClients_ResidentId");

            migrationBuilder.RenameColumn(
                name: "Resident",
                table: "Outgoing",
                newName: "ResidentId");

            migrationBuilder.RenameColumn(
                name: "Post",
                table: "Outgoing",
                newName: "PostId");

            migrationBuilder.RenameColumn(
                name: "About",
                table: "Outgoing",
                newName: "SubjectId");

            migrationBuilder.RenameColumn(
                name: "Person",
                table: "OnBehalf",
                newName: "ResidentId");

            migrationBuilder.RenameColumn(
                name: "Deputy",
                table: "OnBehalf",
                newName: "DeputyId");

            migrationBuilder.RenameIndex(
                name: "IX_OnBehalf_Person",
                table: "OnBehalf",
                newName: "IX_OnBehalf_ResidentId");

            migrationBuilder.RenameIndex(
                name: "IX_OnBehalf_Deputy_Person",
                table: "OnBehalf",
                newName: "IX_OnBehalf_DeputyId_ResidentId");

            migrationBuilder.RenameColumn(
                name: "Conversation",
                table: "Messages",
                newName: "ConversationId");

            migrationBuilder.RenameColumn(
                name: "By",
                table: "Messages",
                newName: "AuthorId");

            migrationBuilder.RenameIndex(
                name: "IX_Messages_Conversation_At",
                table: "Messages",
                newName: "IX_Messages_ConversationId_At");

            migrationBuilder.RenameColumn(
                name: "Response",
                table: "Matches",
                newName: "ResponseId");

            migrationBuilder.RenameColumn(
                name: "Post",
                table: "Matches",
                newName: "PostId");

            migrationBuilder.RenameColumn(
                name: "Helper",
                table: "Matches",
                newName: "HelperId");

            migrationBuilder.RenameColumn(
                name: "Asker",
                table: "Matches",
                newName: "AskerId");

            migrationBuilder.RenameIndex(
                name: "IX_Matches_Response",
                table: "Matches",
                newName: "IX_Matches_ResponseId");

            migrationBuilder.RenameIndex(
                name: "IX_Matches_Post",
                table: "Matches",
                newName: "IX_Matches_PostId");

            migrationBuilder.RenameIndex(
                name: "IX_Matches_Helper",
                table: "Matches",
                newName: "IX_Matches_HelperId");

            migrationBuilder.RenameIndex(
                name: "IX_Matches_Asker",
                table: "Matches",
                newName: "IX_Matches_AskerId");

            migrationBuilder.RenameColumn(
                name: "Post",
                table: "Invitations",
                newName: "PostId");

            migrationBuilder.RenameColumn(
                name: "Neighbour",
                table: "Invitations",
                newName: "NeighbourId");

            migrationBuilder.RenameIndex(
                name: "IX_Invitations_Neighbour_Post",
                table: "Invitations",
                newName: "IX_Invitations_NeighbourId_PostId");

            migrationBuilder.RenameColumn(
                name: "Made",
                table: "FinishedCommands",
                newName: "ResultId");

            migrationBuilder.RenameColumn(
                name: "Post",
                table: "EditionChoices",
                newName: "PostId");

            migrationBuilder.RenameColumn(
                name: "Resident",
                table: "Drafts",
                newName: "ResidentId");

            migrationBuilder.RenameIndex(
                name: "IX_Drafts_Resident_Form",
                table: "Drafts",
                newName: "IX_Drafts_ResidentId_Form");

            migrationBuilder.RenameColumn(
                name: "Response",
                table: "Conversations",
                newName: "ResponseId");

            migrationBuilder.RenameColumn(
                name: "Post",
                table: "Conversations",
                newName: "PostId");

            migrationBuilder.RenameColumn(
                name: "Helper",
                table: "Conversations",
                newName: "HelperId");

            migrationBuilder.RenameColumn(
                name: "Asker",
                table: "Conversations",
                newName: "AskerId");

            migrationBuilder.RenameIndex(
                name: "IX_Conversations_Response",
                table: "Conversations",
                newName: "IX_Conversations_ResponseId");

            migrationBuilder.RenameIndex(
                name: "IX_Conversations_Post",
                table: "Conversations",
                newName: "IX_Conversations_PostId");

            migrationBuilder.RenameIndex(
                name: "IX_Conversations_Helper",
                table: "Conversations",
                newName: "IX_Conversations_HelperId");

            migrationBuilder.RenameIndex(
                name: "IX_Conversations_Asker",
                table: "Conversations",
                newName: "IX_Conversations_AskerId");

            migrationBuilder.RenameColumn(
                name: "Resident",
                table: "Consents",
                newName: "ResidentId");

            migrationBuilder.RenameColumn(
                name: "HeardBy",
                table: "Consents",
                newName: "HeardById");

            migrationBuilder.RenameIndex(
                name: "IX_Consents_Resident",
                table: "Consents",
                newName: "IX_Consents_ResidentId");

            migrationBuilder.RenameColumn(
                name: "SeenBy",
                table: "ConductCertificates",
                newName: "SeenById");

            migrationBuilder.RenameColumn(
                name: "Resident",
                table: "ConductCertificates",
                newName: "ResidentId");

            migrationBuilder.RenameColumn(
                name: "RaisedBy",
                table: "Concerns",
                newName: "RaisedById");

            migrationBuilder.RenameColumn(
                name: "About",
                table: "Concerns",
                newName: "SubjectId");

            migrationBuilder.RenameIndex(
                name: "IX_Concerns_RaisedBy",
                table: "Concerns",
                newName: "IX_Concerns_RaisedById");

            migrationBuilder.RenameIndex(
                name: "IX_Concerns_About",
                table: "Concerns",
                newName: "IX_Concerns_SubjectId");

            migrationBuilder.RenameColumn(
                name: "Case",
                table: "CaseStep",
                newName: "CaseId");

            migrationBuilder.RenameIndex(
                name: "IX_CaseStep_Case",
                table: "CaseStep",
                newName: "IX_CaseStep_CaseId");

            migrationBuilder.RenameColumn(
                name: "Post",
                table: "CasePost",
                newName: "PostId");

            migrationBuilder.RenameColumn(
                name: "Case",
                table: "CasePost",
                newName: "CaseId");

            migrationBuilder.RenameColumn(
                name: "Case",
                table: "CaseNeed",
                newName: "CaseId");

            migrationBuilder.RenameIndex(
                name: "IX_CaseNeed_Case",
                table: "CaseNeed",
                newName: "IX_CaseNeed_CaseId");

            migrationBuilder.RenameColumn(
                name: "Was",
                table: "CaseFiles",
                newName: "SourcePostId");

            migrationBuilder.RenameColumn(
                name: "Volunteer",
                table: "CaseFiles",
                newName: "VolunteerId");

            migrationBuilder.RenameColumn(
                name: "Resident",
                table: "CaseFiles",
                newName: "ResidentId");

            migrationBuilder.RenameColumn(
                name: "HandedInBy",
                table: "CaseFiles",
                newName: "HandedInById");

            migrationBuilder.RenameIndex(
                name: "IX_CaseFiles_Resident",
                table: "CaseFiles",
                newName: "IX_CaseFiles_ResidentId");

            migrationBuilder.RenameColumn(
                name: "Post",
                table: "CardChoices",
                newName: "PostId");

            migrationBuilder.RenameColumn(
                name: "Subject",
                table: "CallBacks",
                newName: "SubjectId");

            migrationBuilder.RenameColumn(
                name: "Resident",
                table: "CallBacks",
                newName: "ResidentId");

            migrationBuilder.RenameColumn(
                name: "Post",
                table: "CallBacks",
                newName: "PostId");

            migrationBuilder.RenameColumn(
                name: "ClosedBy",
                table: "CallBacks",
                newName: "ClosedById");

            migrationBuilder.RenameIndex(
                name: "IX_CallBacks_Resident",
                table: "CallBacks",
                newName: "IX_CallBacks_ResidentId");

            migrationBuilder.RenameColumn(
                name: "By",
                table: "CallAttempts",
                newName: "AccountId");

            migrationBuilder.RenameColumn(
                name: "Post",
                table: "BoardVisits",
                newName: "PostId");

            migrationBuilder.RenameColumn(
                name: "Board",
                table: "BoardVisits",
                newName: "BoardId");

            migrationBuilder.RenameIndex(
                name: "IX_BoardVisits_Board_At",
                table: "BoardVisits",
                newName: "IX_BoardVisits_BoardId_At");

            migrationBuilder.RenameColumn(
                name: "Board",
                table: "BoardChecks",
                newName: "BoardId");

            migrationBuilder.RenameIndex(
                name: "IX_BoardChecks_Board_At",
                table: "BoardChecks",
                newName: "IX_BoardChecks_BoardId_At");

            migrationBuilder.RenameColumn(
                name: "Response",
                table: "BoardAnswers",
                newName: "ResponseId");

            migrationBuilder.RenameColumn(
                name: "Post",
                table: "BoardAnswers",
                newName: "PostId");

            migrationBuilder.RenameColumn(
                name: "Board",
                table: "BoardAnswers",
                newName: "BoardId");

            migrationBuilder.RenameIndex(
                name: "IX_BoardAnswers_Response",
                table: "BoardAnswers",
                newName: "IX_BoardAnswers_ResponseId");

            migrationBuilder.RenameIndex(
                name: "IX_BoardAnswers_Board_At",
                table: "BoardAnswers",
                newName: "IX_BoardAnswers_BoardId_At");

            migrationBuilder.RenameColumn(
                name: "Other",
                table: "Blocks",
                newName: "BlockedId");

            migrationBuilder.RenameColumn(
                name: "By",
                table: "Blocks",
                newName: "BlockerId");

            migrationBuilder.RenameIndex(
                name: "IX_Blocks_Other",
                table: "Blocks",
                newName: "IX_Blocks_BlockedId");

            migrationBuilder.RenameColumn(
                name: "Subject",
                table: "AuditEntries",
                newName: "SubjectId");

            migrationBuilder.RenameColumn(
                name: "Happening",
                table: "AuditEntries",
                newName: "EventSequence");

            migrationBuilder.RenameColumn(
                name: "EnteredBy",
                table: "AuditEntries",
                newName: "EnteredById");

            migrationBuilder.RenameColumn(
                name: "By",
                table: "AuditEntries",
                newName: "ActorId");

            migrationBuilder.RenameColumn(
                name: "Resident",
                table: "AspNetUsers",
                newName: "ResidentId");

            migrationBuilder.RenameIndex(
                name: "IX_AspNetUsers_Resident",
                table: "AspNetUsers",
                newName: "IX_AspNetUsers_ResidentId");

            migrationBuilder.RenameColumn(
                name: "Words_Post",
                table: "PrintedPosts",
                newName: "Words_PostId");

            migrationBuilder.RenameIndex(
                name: "IX_PrintedNotes_Edition",
                table: "PrintedPosts",
                newName: "IX_PrintedPosts_Edition");

            migrationBuilder.RenameColumn(
                name: "Subject",
                table: "DomainEvents",
                newName: "SubjectId");

            migrationBuilder.RenameColumn(
                name: "Response",
                table: "DomainEvents",
                newName: "ResponseId");

            migrationBuilder.RenameColumn(
                name: "Post",
                table: "DomainEvents",
                newName: "PostId");

            migrationBuilder.RenameColumn(
                name: "EnteredBy",
                table: "DomainEvents",
                newName: "EnteredById");

            migrationBuilder.RenameColumn(
                name: "Conversation",
                table: "DomainEvents",
                newName: "ConversationId");

            migrationBuilder.RenameColumn(
                name: "By",
                table: "DomainEvents",
                newName: "ActorId");

            migrationBuilder.RenameIndex(
                name: "IX_Happenings_Post",
                table: "DomainEvents",
                newName: "IX_DomainEvents_PostId");

            migrationBuilder.RenameIndex(
                name: "IX_Happenings_By_Kind",
                table: "DomainEvents",
                newName: "IX_DomainEvents_ActorId_Kind");

            migrationBuilder.RenameIndex(
                name: "IX_Happenings_Audience_Sequence",
                table: "DomainEvents",
                newName: "IX_DomainEvents_Audience_Sequence");

            migrationBuilder.RenameIndex(
                name: "IX_BuurtCodes_Run",
                table: "MembershipCodes",
                newName: "IX_MembershipCodes_Run");

            migrationBuilder.RenameIndex(
                name: "IX_BuurtCodes_Code",
                table: "MembershipCodes",
                newName: "IX_MembershipCodes_Code");

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_SourcePostId",
                table: "CaseFiles",
                column: "SourcePostId",
                unique: true,
                filter: "\"SourcePostId\" IS NOT NULL");

            // Commands that wait for a moderator are kept as JSON, by the names of their properties.
            migrationBuilder.Sql("""UPDATE "Reviews" SET "Waiting" = replace(replace(replace("Waiting", '"By":', '"ActorId":'), '"Post":', '"PostId":'), '"Talk":', '"ConversationId":') WHERE "Waiting" IS NOT NULL""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""UPDATE "Reviews" SET "Waiting" = replace(replace(replace("Waiting", '"ActorId":', '"By":'), '"PostId":', '"Post":'), '"ConversationId":', '"Talk":') WHERE "Waiting" IS NOT NULL""");

            migrationBuilder.DropIndex(
                name: "IX_CaseFiles_SourcePostId",
                table: "CaseFiles");

            migrationBuilder.RenameTable(
                name: "PrintedPosts",
                newName: "PrintedNotes");

            migrationBuilder.RenameTable(
                name: "MembershipCodes",
                newName: "BuurtCodes");

            migrationBuilder.RenameTable(
                name: "DomainEvents",
                newName: "Happenings");

            migrationBuilder.RenameColumn(
                name: "ReportedById",
                table: "Reviews",
                newName: "ReportedBy");

            migrationBuilder.RenameColumn(
                name: "PostId",
                table: "Reviews",
                newName: "Post");

            migrationBuilder.RenameColumn(
                name: "ConversationId",
                table: "Reviews",
                newName: "Conversation");

            migrationBuilder.RenameColumn(
                name: "AuthorId",
                table: "Reviews",
                newName: "About");

            migrationBuilder.RenameIndex(
                name: "IX_Reviews_PostId",
                table: "Reviews",
                newName: "IX_Reviews_Post");

            migrationBuilder.RenameIndex(
                name: "IX_Reviews_ConversationId",
                table: "Reviews",
                newName: "IX_Reviews_Conversation");

            migrationBuilder.RenameIndex(
                name: "IX_Reviews_AuthorId",
                table: "Reviews",
                newName: "IX_Reviews_About");

            migrationBuilder.RenameColumn(
                name: "PostId",
                table: "Responses",
                newName: "Post");

            migrationBuilder.RenameColumn(
                name: "HelperId",
                table: "Responses",
                newName: "By");

            migrationBuilder.RenameIndex(
                name: "IX_Responses_PostId",
                table: "Responses",
                newName: "IX_Responses_Post");

            migrationBuilder.RenameIndex(
                name: "IX_Responses_HelperId_At",
                table: "Responses",
                newName: "IX_Responses_By_At");

            migrationBuilder.RenameColumn(
                name: "OrganisationId",
                table: "Referral",
                newName: "Organisation");

            migrationBuilder.RenameColumn(
                name: "CaseId",
                table: "Referral",
                newName: "Case");

            migrationBuilder.RenameIndex(
                name: "IX_Referral_OrganisationId",
                table: "Referral",
                newName: "IX_Referral_Organisation");

            migrationBuilder.RenameIndex(
                name: "IX_Referral_CaseId",
                table: "Referral",
                newName: "IX_Referral_Case");

            migrationBuilder.RenameColumn(
                name: "AuthorId",
                table: "Posts",
                newName: "Author");

            migrationBuilder.RenameIndex(
                name: "IX_Posts_AuthorId",
                table: "Posts",
                newName: "IX_Posts_Author");

            migrationBuilder.RenameColumn(
                name: "BoardId",
                table: "PosterEditions",
                newName: "Board");

            migrationBuilder.RenameIndex(
                name: "IX_PosterEditions_BoardId_Number",
                table: "PosterEditions",
                newName: "IX_PosterEditions_Board_Number");

            migrationBuilder.RenameColumn(
                name: "VolunteerAccountId",
                table: "PhoneCalls",
                newName: "Volunteer");

            migrationBuilder.RenameColumn(
                name: "CallerId",
                table: "PhoneCalls",
                newName: "Caller");

            migrationBuilder.RenameIndex(
                name: "IX_PhoneCalls_CallerId_StartedAt",
                table: "PhoneCalls",
                newName: "IX_PhoneCalls_Caller_StartedAt");

            migrationBuilder.RenameColumn(
                name: "ResidentId",
                table: "PersonalSheets",
                newName: "Resident");

            migrationBuilder.RenameIndex(
                name: "IX_PersonalSheets_ResidentId",
                table: "PersonalSheets",
                newName: "IX_PersonalSheets_Resident");

            migrationBuilder.RenameColumn(
                name: "AccountId",
                table: "PartnerMembers",
                newName: "Account");

            migrationBuilder.RenameColumn(
                name: "OrganisationId",
                table: "PartnerMembers",
                newName: "Organisation");

            migrationBuilder.RenameIndex(
                name: "IX_PartnerMembers_AccountId",
                table: "PartnerMembers",
                newName: "IX_PartnerMembers_Account");

            migrationBuilder.RenameColumn(
                name: "OrganisationId",
                table: "PartnerKeys",
                newName: "Organisation");

            migrationBuilder.RenameIndex(
                name: "IX_PartnerKeys_OrganisationId",
                table: "PartnerKeys",
                newName: "IX_PartnerKeys_Organisation");

            migrationBuilder.RenameColumn(
                name: "ResidentId",
                table: "PartnerClients",
                newName: "Person");

            migrationBuilder.RenameColumn(
                name: "OrganisationId",
                table: "PartnerClients",
                newName: "Organisation");

            migrationBuilder.RenameIndex(
                name: "IX_PartnerClients_ResidentId",
                table: "PartnerClients",
                newName: "IX_PartnerClients_Person");

            migrationBuilder.RenameColumn(
                name: "SubjectId",
                table: "Outgoing",
                newName: "About");

            migrationBuilder.RenameColumn(
                name: "ResidentId",
                table: "Outgoing",
                newName: "Resident");

            migrationBuilder.RenameColumn(
                name: "PostId",
                table: "Outgoing",
                newName: "Post");

            migrationBuilder.RenameColumn(
                name: "ResidentId",
                table: "OnBehalf",
                newName: "Person");

            migrationBuilder.RenameColumn(
                name: "DeputyId",
                table: "OnBehalf",
                newName: "Deputy");

            migrationBuilder.RenameIndex(
                name: "IX_OnBehalf_ResidentId",
                table: "OnBehalf",
                newName: "IX_OnBehalf_Person");

            migrationBuilder.RenameIndex(
                name: "IX_OnBehalf_DeputyId_ResidentId",
                table: "OnBehalf",
                newName: "IX_OnBehalf_Deputy_Person");

            migrationBuilder.RenameColumn(
                name: "ConversationId",
                table: "Messages",
                newName: "Conversation");

            migrationBuilder.RenameColumn(
                name: "AuthorId",
                table: "Messages",
                newName: "By");

            migrationBuilder.RenameIndex(
                name: "IX_Messages_ConversationId_At",
                table: "Messages",
                newName: "IX_Messages_Conversation_At");

            migrationBuilder.RenameColumn(
                name: "ResponseId",
                table: "Matches",
                newName: "Response");

            migrationBuilder.RenameColumn(
                name: "PostId",
                table: "Matches",
                newName: "Post");

            migrationBuilder.RenameColumn(
                name: "HelperId",
                table: "Matches",
                newName: "Helper");

            migrationBuilder.RenameColumn(
                name: "AskerId",
                table: "Matches",
                newName: "Asker");

            migrationBuilder.RenameIndex(
                name: "IX_Matches_ResponseId",
                table: "Matches",
                newName: "IX_Matches_Response");

            migrationBuilder.RenameIndex(
                name: "IX_Matches_PostId",
                table: "Matches",
                newName: "IX_Matches_Post");

            migrationBuilder.RenameIndex(
                name: "IX_Matches_HelperId",
                table: "Matches",
                newName: "IX_Matches_Helper");

            migrationBuilder.RenameIndex(
                name: "IX_Matches_AskerId",
                table: "Matches",
                newName: "IX_Matches_Asker");

            migrationBuilder.RenameColumn(
                name: "PostId",
                table: "Invitations",
                newName: "Post");

            migrationBuilder.RenameColumn(
                name: "NeighbourId",
                table: "Invitations",
                newName: "Neighbour");

            migrationBuilder.RenameIndex(
                name: "IX_Invitations_NeighbourId_PostId",
                table: "Invitations",
                newName: "IX_Invitations_Neighbour_Post");

            migrationBuilder.RenameColumn(
                name: "ResultId",
                table: "FinishedCommands",
                newName: "Made");

            migrationBuilder.RenameColumn(
                name: "PostId",
                table: "EditionChoices",
                newName: "Post");

            migrationBuilder.RenameColumn(
                name: "ResidentId",
                table: "Drafts",
                newName: "Resident");

            migrationBuilder.RenameIndex(
                name: "IX_Drafts_ResidentId_Form",
                table: "Drafts",
                newName: "IX_Drafts_Resident_Form");

            migrationBuilder.RenameColumn(
                name: "ResponseId",
                table: "Conversations",
                newName: "Response");

            migrationBuilder.RenameColumn(
                name: "PostId",
                table: "Conversations",
                newName: "Post");

            migrationBuilder.RenameColumn(
                name: "HelperId",
                table: "Conversations",
                newName: "Helper");

            migrationBuilder.RenameColumn(
                name: "AskerId",
                table: "Conversations",
                newName: "Asker");

            migrationBuilder.RenameIndex(
                name: "IX_Conversations_ResponseId",
                table: "Conversations",
                newName: "IX_Conversations_Response");

            migrationBuilder.RenameIndex(
                name: "IX_Conversations_PostId",
                table: "Conversations",
                newName: "IX_Conversations_Post");

            migrationBuilder.RenameIndex(
                name: "IX_Conversations_HelperId",
                table: "Conversations",
                newName: "IX_Conversations_Helper");

            migrationBuilder.RenameIndex(
                name: "IX_Conversations_AskerId",
                table: "Conversations",
                newName: "IX_Conversations_Asker");

            migrationBuilder.RenameColumn(
                name: "ResidentId",
                table: "Consents",
                newName: "Resident");

            migrationBuilder.RenameColumn(
                name: "HeardById",
                table: "Consents",
                newName: "HeardBy");

            migrationBuilder.RenameIndex(
                name: "IX_Consents_ResidentId",
                table: "Consents",
                newName: "IX_Consents_Resident");

            migrationBuilder.RenameColumn(
                name: "SeenById",
                table: "ConductCertificates",
                newName: "SeenBy");

            migrationBuilder.RenameColumn(
                name: "ResidentId",
                table: "ConductCertificates",
                newName: "Resident");

            migrationBuilder.RenameColumn(
                name: "SubjectId",
                table: "Concerns",
                newName: "About");

            migrationBuilder.RenameColumn(
                name: "RaisedById",
                table: "Concerns",
                newName: "RaisedBy");

            migrationBuilder.RenameIndex(
                name: "IX_Concerns_SubjectId",
                table: "Concerns",
                newName: "IX_Concerns_About");

            migrationBuilder.RenameIndex(
                name: "IX_Concerns_RaisedById",
                table: "Concerns",
                newName: "IX_Concerns_RaisedBy");

            migrationBuilder.RenameColumn(
                name: "CaseId",
                table: "CaseStep",
                newName: "Case");

            migrationBuilder.RenameIndex(
                name: "IX_CaseStep_CaseId",
                table: "CaseStep",
                newName: "IX_CaseStep_Case");

            migrationBuilder.RenameColumn(
                name: "PostId",
                table: "CasePost",
                newName: "Post");

            migrationBuilder.RenameColumn(
                name: "CaseId",
                table: "CasePost",
                newName: "Case");

            migrationBuilder.RenameColumn(
                name: "CaseId",
                table: "CaseNeed",
                newName: "Case");

            migrationBuilder.RenameIndex(
                name: "IX_CaseNeed_CaseId",
                table: "CaseNeed",
                newName: "IX_CaseNeed_Case");

            migrationBuilder.RenameColumn(
                name: "VolunteerId",
                table: "CaseFiles",
                newName: "Volunteer");

            migrationBuilder.RenameColumn(
                name: "SourcePostId",
                table: "CaseFiles",
                newName: "Was");

            migrationBuilder.RenameColumn(
                name: "ResidentId",
                table: "CaseFiles",
                newName: "Resident");

            migrationBuilder.RenameColumn(
                name: "HandedInById",
                table: "CaseFiles",
                newName: "HandedInBy");

            migrationBuilder.RenameIndex(
                name: "IX_CaseFiles_ResidentId",
                table: "CaseFiles",
                newName: "IX_CaseFiles_Resident");

            migrationBuilder.RenameColumn(
                name: "PostId",
                table: "CardChoices",
                newName: "Post");

            migrationBuilder.RenameColumn(
                name: "SubjectId",
                table: "CallBacks",
                newName: "Subject");

            migrationBuilder.RenameColumn(
                name: "ResidentId",
                table: "CallBacks",
                newName: "Resident");

            migrationBuilder.RenameColumn(
                name: "PostId",
                table: "CallBacks",
                newName: "Post");

            migrationBuilder.RenameColumn(
                name: "ClosedById",
                table: "CallBacks",
                newName: "ClosedBy");

            migrationBuilder.RenameIndex(
                name: "IX_CallBacks_ResidentId",
                table: "CallBacks",
                newName: "IX_CallBacks_Resident");

            migrationBuilder.RenameColumn(
                name: "AccountId",
                table: "CallAttempts",
                newName: "By");

            migrationBuilder.RenameColumn(
                name: "PostId",
                table: "BoardVisits",
                newName: "Post");

            migrationBuilder.RenameColumn(
                name: "BoardId",
                table: "BoardVisits",
                newName: "Board");

            migrationBuilder.RenameIndex(
                name: "IX_BoardVisits_BoardId_At",
                table: "BoardVisits",
                newName: "IX_BoardVisits_Board_At");

            migrationBuilder.RenameColumn(
                name: "BoardId",
                table: "BoardChecks",
                newName: "Board");

            migrationBuilder.RenameIndex(
                name: "IX_BoardChecks_BoardId_At",
                table: "BoardChecks",
                newName: "IX_BoardChecks_Board_At");

            migrationBuilder.RenameColumn(
                name: "ResponseId",
                table: "BoardAnswers",
                newName: "Response");

            migrationBuilder.RenameColumn(
                name: "PostId",
                table: "BoardAnswers",
                newName: "Post");

            migrationBuilder.RenameColumn(
                name: "BoardId",
                table: "BoardAnswers",
                newName: "Board");

            migrationBuilder.RenameIndex(
                name: "IX_BoardAnswers_ResponseId",
                table: "BoardAnswers",
                newName: "IX_BoardAnswers_Response");

            migrationBuilder.RenameIndex(
                name: "IX_BoardAnswers_BoardId_At",
                table: "BoardAnswers",
                newName: "IX_BoardAnswers_Board_At");

            migrationBuilder.RenameColumn(
                name: "BlockedId",
                table: "Blocks",
                newName: "Other");

            migrationBuilder.RenameColumn(
                name: "BlockerId",
                table: "Blocks",
                newName: "By");

            migrationBuilder.RenameIndex(
                name: "IX_Blocks_BlockedId",
                table: "Blocks",
                newName: "IX_Blocks_Other");

            migrationBuilder.RenameColumn(
                name: "SubjectId",
                table: "AuditEntries",
                newName: "Subject");

            migrationBuilder.RenameColumn(
                name: "EventSequence",
                table: "AuditEntries",
                newName: "Happening");

            migrationBuilder.RenameColumn(
                name: "EnteredById",
                table: "AuditEntries",
                newName: "EnteredBy");

            migrationBuilder.RenameColumn(
                name: "ActorId",
                table: "AuditEntries",
                newName: "By");

            migrationBuilder.RenameColumn(
                name: "ResidentId",
                table: "AspNetUsers",
                newName: "Resident");

            migrationBuilder.RenameIndex(
                name: "IX_AspNetUsers_ResidentId",
                table: "AspNetUsers",
                newName: "IX_AspNetUsers_Resident");

            migrationBuilder.RenameColumn(
                name: "Words_PostId",
                table: "PrintedNotes",
                newName: "Words_Post");

            migrationBuilder.RenameIndex(
                name: "IX_PrintedPosts_Edition",
                table: "PrintedNotes",
                newName: "IX_PrintedNotes_Edition");

            migrationBuilder.RenameIndex(
                name: "IX_MembershipCodes_Run",
                table: "BuurtCodes",
                newName: "IX_BuurtCodes_Run");

            migrationBuilder.RenameIndex(
                name: "IX_MembershipCodes_Code",
                table: "BuurtCodes",
                newName: "IX_BuurtCodes_Code");

            migrationBuilder.RenameColumn(
                name: "SubjectId",
                table: "Happenings",
                newName: "Subject");

            migrationBuilder.RenameColumn(
                name: "ResponseId",
                table: "Happenings",
                newName: "Response");

            migrationBuilder.RenameColumn(
                name: "PostId",
                table: "Happenings",
                newName: "Post");

            migrationBuilder.RenameColumn(
                name: "EnteredById",
                table: "Happenings",
                newName: "EnteredBy");

            migrationBuilder.RenameColumn(
                name: "ConversationId",
                table: "Happenings",
                newName: "Conversation");

            migrationBuilder.RenameColumn(
                name: "ActorId",
                table: "Happenings",
                newName: "By");

            migrationBuilder.RenameIndex(
                name: "IX_DomainEvents_PostId",
                table: "Happenings",
                newName: "IX_Happenings_Post");

            migrationBuilder.RenameIndex(
                name: "IX_DomainEvents_Audience_Sequence",
                table: "Happenings",
                newName: "IX_Happenings_Audience_Sequence");

            migrationBuilder.RenameIndex(
                name: "IX_DomainEvents_ActorId_Kind",
                table: "Happenings",
                newName: "IX_Happenings_By_Kind");

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_Was",
                table: "CaseFiles",
                column: "Was",
                unique: true,
                filter: "\"Was\" IS NOT NULL");
        }
    }
}
