using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Events;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Care;
using Buuv.Portal.Features.Care.Cases;
using Buuv.Portal.Features.Care.Timeline;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Buuv.Tests.Features.Phone;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Care;

/// <summary>J9, without the browser: who opens a file, and what is noted of it.</summary>
public sealed class NeedToKnowTests : IAsyncLifetime
{
    private CareStreet street = null!;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => street = await CareStreet.OpenAsync();

    public ValueTask DisposeAsync() => street.DisposeAsync();

    [Fact]
    public async Task The_list_says_who_waits_and_not_what_for()
    {
        await street.KeepAsync();

        var line = Assert.Single((await street.Files.ListAsync(CareStreet.Saskia, CareStreet.Asks())).Rows);

        Assert.Equal(
            ("Toos", "Slaaghwijk", CaseStatus.Waiting, (string?)null),
            (line.Name, line.Neighbourhood, line.Status, line.Assignee)
        );
        Assert.Empty((await street.Files.ListAsync(CareStreet.Ben, CareStreet.Asks())).Rows);
        Assert.Empty((await street.Files.ListAsync(CareStreet.Dirk, CareStreet.Asks())).Rows);
    }

    [Fact]
    public async Task Only_who_takes_a_file_reads_it()
    {
        var id = await street.KeepAsync();
        Assert.Null((await OpenAsync(CareStreet.Saskia, id)).Content);

        Assert.Null((await street.Commands.TakeAsync(CareStreet.Saskia, id)).Refusal);

        Assert.Equal(CareStreet.Words, (await OpenAsync(CareStreet.Saskia, id)).Content!.Asked);
        var cover = await OpenAsync(CareStreet.Otto, id);
        Assert.Equal((CaseAccess.Cover, "Saskia", (CaseContent?)null), (cover.Access, cover.Assignee!.Name, cover.Content));
        Assert.Equal(new CaseIsTaken("Saskia"), (await street.Commands.TakeAsync(CareStreet.Otto, id)).Refusal);
        Assert.Equal(
            [
                (DomainEventKind.CaseFiled, Desk.Joke.AccountId),
                (DomainEventKind.CaseTaken, CareStreet.Saskia.AccountId),
                (DomainEventKind.CaseOpened, CareStreet.Saskia.AccountId),
            ],
            await street.HappenedAsync(id)
        );
    }

    [Fact]
    public async Task For_everybody_else_it_is_as_if_it_were_not_there()
    {
        var id = await street.TakenAsync();

        foreach (var other in new[] { CareStreet.Ben, CareStreet.Wim, CareStreet.Dirk, Desk.Joke, street.Fenna })
        {
            Assert.Equal(new NotFound(), (await street.Files.OpenAsync(other, id)).Refusal);
            Assert.Equal(new NotFound(), (await street.Files.OpenInNeedAsync(other, id, "Ik wil het weten.")).Refusal);
            Assert.Equal(new NotFound(), (await street.Commands.TakeAsync(other, id)).Refusal);
        }
        Assert.Equal(new NotFound(), (await street.Files.OpenAsync(CareStreet.Saskia, Id.New<CaseFileId>())).Refusal);
        Assert.DoesNotContain(await street.HappenedAsync(id), domainEvent =>
            domainEvent.Kind is DomainEventKind.CaseOpened or DomainEventKind.CaseOpenedInNeed
        );
    }

    [Fact]
    public async Task Another_broker_opens_it_in_need_with_a_reason_that_is_sealed_too()
    {
        const string reason = "Ze belde huilend en Saskia is ziek.";
        var id = await street.TakenAsync();
        Assert.NotNull((await street.Files.OpenInNeedAsync(CareStreet.Otto, id, " ")).Refusal);

        var opened = CareStreet.Done(await street.Files.OpenInNeedAsync(CareStreet.Otto, id, reason));

        Assert.Equal((CaseAccess.InNeed, CareStreet.Words), (opened.Access, opened.Content!.Asked));
        Assert.Equal((DomainEventKind.CaseOpenedInNeed, CareStreet.Otto.AccountId), (await street.HappenedAsync(id))[^1]);
        Assert.Null((await OpenAsync(CareStreet.Otto, id)).Content);
        await street.Database.Gate.TruncateLogAsync(Now);
        var bytes = System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(street.Database.File, Now));
        Assert.DoesNotContain("huilend", bytes);
        Assert.DoesNotContain("durf de deur", bytes);
    }

    [Fact]
    public async Task One_reading_is_noted_once_however_many_parts_and_forms_are_opened()
    {
        var (id, _) = await street.ReferredAsync();
        for (var part = 0; part < 5; part++) await OpenAsync(CareStreet.Saskia, id);
        Assert.Single((await OpenAsync(CareStreet.Saskia, id)).Content!.Opened);

        // Somebody else reads it themselves.
        await OpenAsync(street.Fenna, id);
        await OpenAsync(street.Fenna, id);
        Assert.Equal(2, (await OpenAsync(CareStreet.Saskia, id)).Content!.Opened.Count);

        street.Database.Clock.Advance(Reading.Length - TimeSpan.FromSeconds(1));
        Assert.Equal(2, (await OpenAsync(CareStreet.Saskia, id)).Content!.Opened.Count);
        street.Database.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(3, (await OpenAsync(CareStreet.Saskia, id)).Content!.Opened.Count);
        Assert.Equal(3, (await street.HappenedAsync(id)).Count(row => row.Kind == DomainEventKind.CaseOpened));
    }

    [Fact]
    public async Task What_a_colleague_did_who_has_left_stays_to_be_seen()
    {
        await street.Database.StoreAsync(new Account { Id = CareStreet.Saskia.AccountId, UserName = "saskia", StaffName = "Saskia" });
        var id = await street.TakenAsync();
        await OpenAsync(CareStreet.Saskia, id);
        street.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await street.Commands.HandToAsync(CareStreet.Saskia, id, await OttoAsync())).Refusal);
        var before = (await OpenAsync(CareStreet.Otto, id)).Content!;
        Assert.Equal(["Saskia", "Saskia"], before.Taken.Select(deed => deed.By));

        await street.Database.Gate.WriteAsync(async db =>
        {
            db.Remove((await db.Users.FindAsync(CareStreet.Saskia.AccountId))!);
            return Result.Done;
        });

        var after = (await OpenAsync(CareStreet.Otto, id)).Content!;
        Assert.Equal([CareText.FormerColleague, CareText.FormerColleague], after.Taken.Select(deed => deed.By));
        Assert.Equal(["Otto", CareText.FormerColleague], after.Opened.Select(deed => deed.By));
    }

    [Fact]
    public async Task A_partner_whose_role_cannot_be_read_does_not_close_the_file()
    {
        var (id, _) = await street.ReferredAsync();
        await street.Database.Gate.WriteAsync(async db =>
        {
            await db.Database.ExecuteSqlAsync($"UPDATE Partners SET Carries = 4096");
            return Result.Done;
        });
        await using (var db = street.Database.Read()) Assert.Empty(await db.Partners.ToListAsync(Now));
        Assert.Equal("Samen Sterk", (await OpenAsync(CareStreet.Saskia, id)).Content!.Referrals.Single().Name);
    }

    [Fact]
    public async Task Only_the_partner_that_was_asked_reads_it_and_only_as_long_as_it_lies_there()
    {
        var (id, referral) = await street.ReferredAsync();

        var asked = await OpenAsync(street.Fenna, id);
        Assert.Equal(
            (CaseAccess.Partner, CareStreet.Words, "Kunnen jullie langs gaan?"),
            (asked.Access, asked.Content!.Asked, asked.Content.Referrals.Single().Words)
        );
        Assert.Single(await street.Files.AtPartnerAsync(street.Fenna));
        Assert.Equal(new NotFound(), (await street.Files.OpenAsync(street.Guus, id)).Refusal);
        Assert.Equal(new NotFound(), (await street.Referrals.AcceptAsync(street.Guus, id, referral, "Dat doen wij.")).Refusal);
        Assert.Empty(await street.Files.AtPartnerAsync(street.Guus));
        Assert.Null((await street.Referrals.ReturnAsync(street.Fenna, id, referral, "Dit is niets voor ons.")).Refusal);

        Assert.Equal(new NotFound(), (await street.Files.OpenAsync(street.Fenna, id)).Refusal);
        var back = (await OpenAsync(CareStreet.Saskia, id)).Content!.Referrals.Single();
        Assert.Equal((ReferralState.Returned, "Fenna", "Dit is niets voor ons."), (back.State, back.AnsweredBy, back.Reply));
    }

    [Fact]
    public async Task The_partner_is_mailed_that_something_waits_and_not_what()
    {
        await street.ReferredAsync();

        await using var db = street.Database.Read();
        var mail = await db.Outgoing.SingleAsync(Now);
        Assert.Equal("hulp@example.org", mail.To);
        Assert.Contains("/partner", mail.Body);
        Assert.DoesNotContain("Toos", mail.Subject + mail.Body);
        Assert.DoesNotContain("langs gaan", mail.Body);
    }

    [Fact]
    public async Task A_referral_of_another_file_is_not_answered_through_this_one()
    {
        var (first, firstReferral) = await street.ReferredAsync();
        var (second, _) = await street.ReferredAsync();

        Assert.Equal(new NotFound(), (await street.Referrals.AcceptAsync(street.Fenna, second, firstReferral, null)).Refusal);

        Assert.Equal(CaseStatus.Referred, (await street.FileAsync(first)).Status);
    }

    [Fact]
    public async Task A_step_says_in_what_way_it_was_done()
    {
        var (id, day) = (await street.TakenAsync(), new DateOnly(2026, 11, 20));
        var step = Id.New<CaseStepId>();
        Assert.Null((await street.Commands.NoteAsync(CareStreet.Saskia, id, step, day, "Gebeld", CaseStepKind.Call)).Refusal);
        var wrong = await street.Commands.NoteAsync(CareStreet.Saskia, id, Id.New<CaseStepId>(), day, "Gebeld", (CaseStepKind)99);
        Assert.IsType<UnknownChoice>(wrong.Refusal);

        var view = await OpenAsync(CareStreet.Saskia, id);
        Assert.Equal(CaseStepKind.Call, Assert.Single(view.Content!.Steps).Kind);
        var moment = CaseTimeline.Of(view, street.Database.Clock.GetUtcNow().UtcDateTime).Single(one => one.Kind == CaseMomentKind.Step);
        Assert.Equal("Bellen", CaseWords.TitleOf(moment, view.Source));
        Assert.Equal("Stap", CaseWords.TitleOf(moment with { StepKind = CaseStepKind.Other }, view.Source));
    }

    [Fact]
    public async Task What_a_colleague_looks_after_is_not_written_in()
    {
        var id = await street.TakenAsync();

        Assert.Equal(
            new CaseIsTaken("Saskia"),
            (await street.Commands.NoteAsync(CareStreet.Otto, id, Id.New<CaseStepId>(), new(2026, 11, 21), "Gebeld")).Refusal
        );
        Assert.Equal(
            new CaseIsTaken("Saskia"),
            (await street.Commands.CloseAsync(CareStreet.Otto, id, CaseOutcome.Helped, "Klaar")).Refusal
        );
        Assert.Equal(
            new CaseIsTaken("Saskia"),
            (
                await street.Referrals.ReferAsync(CareStreet.Otto, id, Id.New<ReferralId>(), street.SamenSterk.Id, "Help", agreed: true)
            ).Refusal
        );
        Assert.Equal(
            new NotFound(),
            (await street.Commands.NoteAsync(street.Fenna, id, Id.New<CaseStepId>(), new(2026, 11, 21), "Gebeld")).Refusal
        );
    }

    private async Task<Guid> OttoAsync()
    {
        await street.Database.StoreAsync(
            new Account { Id = CareStreet.Otto.AccountId, UserName = "otto", StaffName = "Otto" },
            new AccountDuty { AccountId = CareStreet.Otto.AccountId, Role = StaffRole.Broker, Scope = Street.Leiden.Value }
        );
        return CareStreet.Otto.AccountId;
    }

    private async Task<CaseView> OpenAsync(StaffActor actor, CaseFileId id) => CareStreet.Done(await street.Files.OpenAsync(actor, id));
}
