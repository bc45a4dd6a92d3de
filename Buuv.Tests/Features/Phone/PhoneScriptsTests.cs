using Buuv.Domain;
using Buuv.Domain.Phone;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Phone;

namespace Buuv.Tests.Features.Phone;

public sealed class PhoneScriptsTests : IAsyncLifetime
{
    private static readonly Buuv.Portal.Platform.Identity.StaffActor Dirk = Desk.At(StaffRole.Admin, "Dirk", null);

    private TestDatabase database = null!;

    private PhoneScripts Scripts => database.Get<PhoneScripts>();

    public async ValueTask InitializeAsync() => database = await TestDatabase.OpenAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task The_admin_writes_the_words_of_the_house_and_an_empty_text_brings_ours_back()
    {
        var ours = (await Scripts.AllAsync("nl"))[CallSituation.Asking];

        await Scripts.RewriteAsync(Dirk, CallSituation.Asking, "nl", "Vertel eens.");
        Assert.Equal("Vertel eens.", (await Scripts.AllAsync("nl"))[CallSituation.Asking]);
        Assert.NotEqual("Vertel eens.", (await Scripts.AllAsync("en"))[CallSituation.Asking]);

        await Scripts.RewriteAsync(Dirk, CallSituation.Asking, "nl", "  ");
        Assert.Equal(ours, (await Scripts.AllAsync("nl"))[CallSituation.Asking]);
    }

    [Fact]
    public async Task Only_the_admin_does_and_only_what_can_be_read_out()
    {
        Assert.Equal(new NotAllowed(), (await Scripts.RewriteAsync(Desk.Joke, CallSituation.Asking, "nl", "Hoi")).Refusal);
        Assert.Equal(new NotFound(), (await Scripts.RewriteAsync(Dirk, (CallSituation)99, "nl", "Hoi")).Refusal);
        Assert.Equal(
            new ScriptTooLong(PhoneScript.MaxText + 1, PhoneScript.MaxText),
            (await Scripts.RewriteAsync(Dirk, CallSituation.Asking, "nl", new string('a', PhoneScript.MaxText + 1))).Refusal
        );
    }
}
