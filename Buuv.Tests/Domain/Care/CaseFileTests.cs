using System.Text;
using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Events;
using Buuv.Domain.Partners;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;

namespace Buuv.Tests.Domain.Care;

public sealed class CaseFileTests
{
    private static readonly CaseWorker Saskia = new(Guid.NewGuid(), "Saskia");
    private static readonly CaseWorker Otto = new(Guid.NewGuid(), "Otto");
    private static readonly CaseWorker Fenna = new(Guid.NewGuid(), "Fenna");
    private static readonly PartnerOrganisation SamenSterk = PartnerOrganisation
        .Register(Id.New<PartnerOrganisationId>(), "Samen Sterk", "hulp@example.org", [Street.Leiden], Street.Noon)
        .Value;

    private readonly Street street = new();

    [Fact]
    public void Without_a_yes_nothing_is_kept_except_what_hung_on_the_board()
    {
        Assert.Equal(new ConsentMissing(), Kept(agreed: false).Refusal);
        Assert.Null(
            CaseFile
                .Open(
                    Id.New<CaseFileId>(),
                    new(CaseSource.Post, street.Ria.Neighbourhood, "Schulden") { ResidentId = street.Ria.Id },
                    Seal,
                    Street.Noon
                )
                .Value.ConsentAt
        );
    }

    [Fact]
    public void Words_are_needed_and_have_an_end()
    {
        Assert.Equal(new WordsMissing(), Kept(" ​ ").Refusal);
        Assert.Equal(new MessageTooLong(2001, 2000), Kept(new string('a', 2001)).Refusal);
        Assert.True(Kept(new string('a', 2000)).IsDone);
        Assert.Equal(
            new WordsMissing(),
            CaseFile
                .Open(Id.New<CaseFileId>(), new(CaseSource.Referral, street.Ria.Neighbourhood, "Hulp") { Agreed = true }, Seal, Street.Noon)
                .Refusal
        );
    }

    [Fact]
    public void It_is_taken_once_and_handed_on_by_who_has_it()
    {
        var file = Kept().Value;
        Assert.Null(file.Take(Saskia, Street.Noon).Refusal);
        Assert.Null(file.Take(Saskia, Street.Noon).Refusal);
        Assert.Equal(new CaseIsTaken("Saskia"), file.Take(Otto, Street.Noon).Refusal);
        Assert.Equal(new CaseIsTaken("Saskia"), file.HandTo(Otto, Otto, Street.Noon).Refusal);

        Assert.Null(file.HandTo(Saskia, Otto, Street.Noon).Refusal);

        Assert.Equal("Otto", file.Assignee!.Name);
        Assert.Equal([DomainEventKind.CaseFiled, DomainEventKind.CaseTaken, DomainEventKind.CaseTaken], Street.Happened(file));
    }

    [Fact]
    public void Nobody_writes_in_what_nobody_has()
    {
        var file = Kept().Value;

        Assert.Equal(new CaseNotTaken(), file.Note(Id.New<CaseStepId>(), Saskia, new(2026, 11, 21), "Gebeld", Seal).Refusal);
        Assert.Equal(new CaseNotTaken(), file.Close(Saskia, CaseOutcome.Helped, "Klaar", Seal, Street.Noon).Refusal);
        Assert.Empty(file.Steps);
    }

    [Fact]
    public void A_file_lies_with_one_partner_who_answers_once()
    {
        var (file, referral) = (Taken(), Id.New<ReferralId>());
        Assert.Equal(
            new ConsentMissing(),
            file.Refer(referral, Saskia, SamenSterk, "Kunnen jullie langs?", agreed: false, Seal, Street.Noon).Refusal
        );
        Assert.Null(file.Refer(referral, Saskia, SamenSterk, "Kunnen jullie langs?", agreed: true, Seal, Street.Noon).Refusal);
        Assert.Null(file.Refer(referral, Saskia, SamenSterk, "Kunnen jullie langs?", agreed: true, Seal, Street.Noon).Refusal);
        Assert.Equal(
            new AlreadyReferred(),
            file.Refer(Id.New<ReferralId>(), Saskia, SamenSterk, "En jullie?", agreed: true, Seal, Street.Noon).Refusal
        );
        Assert.Equal(new NotFound(), file.Accept(referral, Id.New<PartnerOrganisationId>(), Fenna, null, Seal, Street.Noon).Refusal);

        Assert.Null(file.Accept(referral, SamenSterk.Id, Fenna, null, Seal, Street.Noon).Refusal);
        Assert.Equal(CaseStatus.AtPartner, file.Status);
        Assert.Equal(new WordsMissing(), file.Return(referral, SamenSterk.Id, Fenna, null, Seal, Street.Noon).Refusal);
        Assert.Null(file.Return(referral, SamenSterk.Id, Fenna, "Dit is niets voor ons.", Seal, Street.Noon).Refusal);

        Assert.Equal(new ReferralIsOver(), file.Accept(referral, SamenSterk.Id, Fenna, null, Seal, Street.Noon).Refusal);
        Assert.Equal((CaseStatus.Taken, (Referral?)null), (file.Status, file.AtPartner));
    }

    [Fact]
    public void Somebody_is_waited_for_until_it_is_taken_and_again_when_a_partner_is_asked()
    {
        var (file, referral, asked) = (Kept().Value, Id.New<ReferralId>(), Street.Noon.AddDays(2));
        Assert.Equal(new Wait(WorkKind.Case, Street.Noon), file.Waits);
        Assert.Equal(TimeSpan.FromDays(-1), file.Waits!.Value.LeftAt(Street.Noon.AddDays(5)));

        file.Take(Saskia, Street.Noon);
        Assert.Null(file.Waits);
        file.Refer(referral, Saskia, SamenSterk, "Help", agreed: true, Seal, asked);
        Assert.Equal(new Wait(WorkKind.Case, asked), file.Waits);
        file.Accept(referral, SamenSterk.Id, Fenna, null, Seal, asked);
        Assert.Null(file.Waits);
    }

    [Fact]
    public void Closing_ends_what_lay_with_a_partner()
    {
        var (file, referral) = (Taken(), Id.New<ReferralId>());
        Assert.Null(file.Refer(referral, Saskia, SamenSterk, "Help", agreed: true, Seal, Street.Noon).Refusal);
        Assert.Equal(new OutcomeMissing(), file.Close(Saskia, null, "Klaar", Seal, Street.Noon).Refusal);

        Assert.Null(file.Close(Saskia, CaseOutcome.Helped, "Haar zus helpt nu.", Seal, Street.Noon).Refusal);

        Assert.Equal((CaseStatus.Closed, ReferralState.TakenBack), (file.Status, file.Referrals[0].State));
        Assert.Equal(new CaseIsClosed(), file.Note(Id.New<CaseStepId>(), Saskia, new(2026, 11, 21), "Gebeld", Seal).Refusal);
        Assert.Null(file.Close(Saskia, CaseOutcome.Helped, "Haar zus helpt nu.", Seal, Street.Noon).Refusal);
    }

    [Fact]
    public void Nothing_is_cut_from_a_file_without_a_participant()
    {
        var file = CaseFile
            .Open(
                Id.New<CaseFileId>(),
                new(CaseSource.Referral, street.Ria.Neighbourhood, "Hulp") { Who = "Ineke, 071 512 34 56", Agreed = true },
                Seal,
                Street.Noon
            )
            .Value;
        Assert.Null(file.Take(Saskia, Street.Noon).Refusal);

        Assert.Equal(new CaseWithoutResident(), file.Split(Saskia, Id.New<PostId>(), Street.Noon).Refusal);
        Assert.Null(file.BelongsTo(Saskia, street.Ria).Refusal);
        Assert.Null(file.Split(Saskia, Id.New<PostId>(), Street.Noon).Refusal);
    }

    [Fact]
    public void Every_field_is_sealed_for_itself()
    {
        var sealedFor = new List<(Guid, SealedField)>();
        var id = Id.New<CaseFileId>();
        _ = CaseFile
            .Open(
                id,
                new(CaseSource.Referral, street.Ria.Neighbourhood, "Hulp")
                {
                    Who = "Ineke",
                    From = "De huisarts",
                    Reason = "Schulden",
                    Consent = "Mag dat?",
                    Agreed = true,
                },
                (record, field, words) =>
                {
                    sealedFor.Add((record, field));
                    return Seal(record, field, words);
                },
                Street.Noon
            )
            .Value;

        Assert.Equal(
            new[] { SealedField.Asked, SealedField.Reason, SealedField.Who, SealedField.From, SealedField.Consent }
                .Select(field => (id.Value, field))
                .Order(),
            sealedFor.Order()
        );
    }

    private static byte[] Seal(Guid record, SealedField field, string words) => Encoding.UTF8.GetBytes(words);

    private Result<CaseFile> Kept(string words = "Ik durf de deur niet open te doen.", bool agreed = true) =>
        CaseFile.Open(
            Id.New<CaseFileId>(),
            new(CaseSource.Phone, street.Ria.Neighbourhood, words)
            {
                ResidentId = street.Ria.Id,
                Agreed = agreed,
                Consent = "Is dat goed?",
            },
            Seal,
            Street.Noon
        );

    private CaseFile Taken()
    {
        var file = Kept().Value;
        Assert.Null(file.Take(Saskia, Street.Noon).Refusal);
        return file;
    }
}
