using System.IO.Compression;
using System.Text;
using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Portal.Platform.Events;
using Buuv.Portal.Platform.OutputCache;
using Microsoft.AspNetCore.Http;

namespace Buuv.Tests.Platform.OutputCache;

/// <summary>What is kept, for how long, and who draws it.</summary>
public sealed class PageCacheTests : IAsyncLifetime
{
    private static readonly PageCacheKey Here = new("/buurt/slaaghwijk", "nl", "nl", "1", null, new(2026, 11, 21));

    private TestDatabase database = null!;
    private PageCache pages = null!;
    private int drawn;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.OpenAsync();
        pages = Pages(long.MaxValue);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_hundred_at_once_are_one_drawing()
    {
        var ready = new TaskCompletionSource();
        var asking = Enumerable
            .Range(0, 100)
            .Select(_ => Task.Run(() => pages.FindOrDrawAsync(Here, () => DrawAsync(ready.Task), default)))
            .ToArray();
        while (Volatile.Read(ref drawn) == 0)
            await Task.Delay(1, TestContext.Current.CancellationToken);
        ready.SetResult();
        var answers = await Task.WhenAll(asking);
        Assert.Equal(1, drawn);
        Assert.Single(answers.Select(answer => answer.Page).Distinct());
        Assert.Single(answers, answer => answer.IsDrawn);
    }

    [Fact]
    public async Task A_page_that_was_being_drawn_while_something_changed_is_shown_to_nobody_who_comes_after()
    {
        var ready = new TaskCompletionSource();
        var slow = pages.FindOrDrawAsync(Here, () => DrawAsync(ready.Task), default);
        await HappenAsync();
        // Nor does who comes now wait for the old one.
        var (fresh, isDrawn) = await pages.FindOrDrawAsync(Here, () => DrawAsync(Task.CompletedTask), default);
        Assert.True(isDrawn);
        ready.SetResult();
        await slow;
        Assert.NotSame((await slow).Page, pages.Find(Here));
        Assert.True(pages.Find(Here) is null || ReferenceEquals(fresh, pages.Find(Here)));
        Assert.Equal(2, drawn);
    }

    [Fact]
    public async Task Other_places_are_other_pages()
    {
        await pages.FindOrDrawAsync(Here, () => DrawAsync(Task.CompletedTask), default);
        Assert.NotNull(pages.Find(Here));
        database.Get<Buuv.Portal.Platform.Neighbourhoods.NeighbourhoodDirectory>().Forget();
        Assert.Null(pages.Find(Here));
    }

    [Fact]
    public async Task What_cannot_be_kept_is_drawn_for_each_and_a_fault_hangs_nobody()
    {
        var (none, isDrawn) = await pages.FindOrDrawAsync(Here, () => Task.FromResult<CachedPage?>(null), default);
        Assert.True(none is null && isDrawn);
        var broken = new TaskCompletionSource<CachedPage?>();
        var first = pages.FindOrDrawAsync(Here, () => broken.Task, default);
        var second = pages.FindOrDrawAsync(Here, () => throw new InvalidOperationException("Never asked."), default);
        broken.SetException(new InvalidOperationException("Broken."));
        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        Assert.Equal((null, false), await second);
        Assert.NotNull((await pages.FindOrDrawAsync(Here, () => DrawAsync(Task.CompletedTask), default)).Page);
    }

    [Fact]
    public async Task Whoever_leaves_while_another_draws_waits_no_longer()
    {
        var ready = new TaskCompletionSource();
        var slow = pages.FindOrDrawAsync(Here, () => DrawAsync(ready.Task), default);
        using var gone = new CancellationTokenSource();
        var waiting = pages.FindOrDrawAsync(Here, () => DrawAsync(ready.Task), gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        ready.SetResult();
        Assert.NotNull((await slow).Page);
    }

    [Fact]
    public async Task Memory_is_bounded_and_what_nobody_asks_for_goes_first()
    {
        var few = Pages(3 * 2 * 1000);
        for (var number = 0; number < 3; number++)
            await few.FindOrDrawAsync(At(number), () => DrawAsync(Task.CompletedTask, 1000), default);
        await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.NotNull(few.Find(At(0)));
        await few.FindOrDrawAsync(At(3), () => DrawAsync(Task.CompletedTask, 1000), default);
        Assert.Equal(3, few.Count);
        Assert.NotNull(few.Find(At(0)));
        Assert.NotNull(few.Find(At(3)));
        for (var number = 4; number < 200; number++)
            await few.FindOrDrawAsync(At(number), () => DrawAsync(Task.CompletedTask, 1000), default);
        Assert.Equal(3, few.Count);
        // What is no longer true goes before what is.
        await HappenAsync();
        await few.FindOrDrawAsync(At(500), () => DrawAsync(Task.CompletedTask, 1000), default);
        Assert.Equal(1, few.Count);
    }

    [Fact]
    public async Task A_page_with_a_cookie_or_a_form_is_for_whoever_asked_and_for_nobody_else()
    {
        foreach (var personal in new[] { ("Set-Cookie", "a=b"), ("Cache-Control", "no-cache, no-store") })
        {
            var answered = 0;
            var door = new PageCacheMiddleware(context =>
            {
                context.Response.ContentType = "text/html; charset=utf-8";
                context.Response.Headers[personal.Item1] = personal.Item2;
                return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"page {++answered}")).AsTask();
            }, pages);
            for (var visitor = 1; visitor <= 2; visitor++)
            {
                var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
                context.Request.Method = "GET";
                context.Request.Path = "/";
                context.SetEndpoint(new(null, new(new CachedPageAttribute()), null));
                await door.InvokeAsync(context);
                Assert.Equal($"page {visitor}", Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray()));
                Assert.Equal(personal.Item2, context.Response.Headers[personal.Item1]);
                Assert.Equal(0, context.Response.Headers.ETag.Count);
            }
        }
        Assert.Equal(0, pages.Count);
    }

    private static PageCacheKey At(int number) => Here with { Path = $"/leiden/{number:0000}" };

    private PageCache Pages(long most) =>
        new(database.Get<EventBus>(), database.Get<Buuv.Portal.Platform.Neighbourhoods.NeighbourhoodDirectory>(), database.Clock)
        {
            Most = most,
        };

    private async Task<CachedPage?> DrawAsync(Task until, int bytes = 10)
    {
        Interlocked.Increment(ref drawn);
        await until;
        return new(new byte[bytes], "text/html; charset=utf-8", CompressionLevel.Fastest);
    }

    private Task HappenAsync() => database.Gate.WriteAsync(db =>
    {
        db.DomainEvents.Add(new(DomainEventKind.PostChanged, Street.Noon));
        return Task.FromResult(Result.Done);
    });
}
