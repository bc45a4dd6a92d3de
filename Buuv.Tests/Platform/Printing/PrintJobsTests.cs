using Buuv.Domain;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Printing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Buuv.Tests.Platform.Printing;

public sealed class PrintJobsTests : IHostApplicationLifetime, IDisposable
{
    private static readonly StaffActor Bo = new("Bo", []) { AccountId = Guid.NewGuid() };
    private static readonly StaffActor Joke = new("Joke", []) { AccountId = Guid.NewGuid() };

    private readonly CancellationTokenSource stopping = new();
    private readonly FakeTimeProvider clock = new(new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero));
    private readonly TaskCompletionSource<Result<byte[]>> printer = new();
    private readonly TaskCompletionSource<IPrintProgress> begun = new();
    private readonly PrintJobs jobs;

    public PrintJobsTests() => jobs = new(this, clock, NullLogger<PrintJobs>.Instance);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public CancellationToken ApplicationStarted => CancellationToken.None;

    public CancellationToken ApplicationStopping => stopping.Token;

    public CancellationToken ApplicationStopped => CancellationToken.None;

    void IHostApplicationLifetime.StopApplication() => stopping.Cancel();

    public void Dispose() => stopping.Dispose();

    [Fact]
    public async Task It_tells_how_far_it_is_and_keeps_the_file_for_who_comes_back()
    {
        var progress = await StartAsync();
        var job = jobs.Of(Bo)!;
        progress.Begin(4);
        progress.SheetIsSet();
        Assert.Equal((true, 4, 1), (job.IsBusy, job.Sheets, job.SheetsSet));
        Assert.Null(job.Left);
        var set = job.Share;
        progress.Print();
        Assert.True(job.Share > set);
        Assert.NotNull(job.Left);
        printer.SetResult(new byte[] { 1, 2 });
        await EndedAsync(job);
        Assert.Equal([1, 2], jobs.Of(Bo)!.File!);
        Assert.Equal(1, job.Share);
    }

    [Fact]
    public async Task The_bar_never_goes_back_and_is_never_full_before_the_file_is_there()
    {
        var progress = await StartAsync();
        var (job, last) = (jobs.Of(Bo)!, 0d);
        progress.Begin(17);
        for (var sheet = 0; sheet < 17; sheet++, progress.SheetIsSet()) Further();
        progress.Print();
        for (var second = 0; second < 60; second++, clock.Advance(TimeSpan.FromSeconds(1))) Further();
        Assert.Null(job.Left);

        void Further()
        {
            Assert.InRange(job.Share, last, 0.99);
            last = job.Share;
        }
    }

    [Fact]
    public async Task A_second_press_begins_nothing_and_another_member_of_staff_sees_nothing_of_it()
    {
        await StartAsync();
        var first = jobs.Of(Bo);
        jobs.Start(Bo, "anders.pdf", "/", (_, _) => throw new InvalidOperationException("Printed twice."));
        Assert.Same(first, jobs.Of(Bo));
        Assert.Null(jobs.Of(Joke));
    }

    [Fact]
    public async Task Who_stops_it_ends_the_printing()
    {
        await StartAsync();
        var job = jobs.Of(Bo)!;
        jobs.Forget(Bo);
        await EndedAsync(job);
        Assert.Null(jobs.Of(Bo));
        Assert.Null(job.File);
    }

    [Fact]
    public async Task A_file_that_nobody_fetches_is_thrown_away()
    {
        await StartAsync();
        printer.SetResult(new byte[] { 1 });
        await EndedAsync(jobs.Of(Bo)!);
        clock.Advance(PrintJobs.Kept - TimeSpan.FromSeconds(1));
        Assert.NotNull(jobs.Of(Bo)!.File);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(jobs.Of(Bo));
    }

    [Fact]
    public async Task A_fault_is_told_and_it_can_be_asked_again()
    {
        await StartAsync();
        var job = jobs.Of(Bo)!;
        printer.SetException(new IOException("The disk is full."));
        await EndedAsync(job);
        Assert.IsType<PrinterFailed>(job.Refusal);
        jobs.Start(Bo, "posters.pdf", "/", (_, _) => Task.FromResult<Result<byte[]>>(new byte[] { 3 }));
        Assert.NotSame(job, jobs.Of(Bo));
    }

    private async Task<IPrintProgress> StartAsync()
    {
        jobs.Start(Bo, "posters.pdf", "/werkplek/prikborden", (progress, cancel) =>
        {
            begun.SetResult(progress);
            return printer.Task.WaitAsync(cancel);
        });
        return await begun.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
    }

    private static async Task EndedAsync(PrintJob job)
    {
        while (job.IsBusy) await Task.Delay(10, Cancel);
    }
}
