using System.Globalization;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Features.Posts.Lists;
using Buuv.Portal.Platform.Ui;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Buuv.Tests.Platform.Ui;

public sealed class RowErrorBoundaryTests : IDisposable
{
    private readonly Ear ear = new();
    private readonly ServiceProvider services;

    public RowErrorBoundaryTests() =>
        services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<ComponentRenderer>()
            .AddLogging(logging => logging.AddProvider(ear))
            .BuildServiceProvider();

    public void Dispose() => services.Dispose();

    [Fact]
    public async Task A_note_that_cannot_be_drawn_is_left_out_and_named_and_the_others_are_there()
    {
        var html = await services
            .GetRequiredService<ComponentRenderer>()
            .OfAsync<PostList>(
                CultureInfo.GetCultureInfo("nl"),
                (
                    nameof(PostList.Posts),
                    (IReadOnlyList<PostSummary>)
                        [
                            Note(1111, "Wie snoeit?", Category.Garden),
                            Note(2222, "Dit kan niemand tekenen", (Category)99),
                            Note(3333, "Wie wandelt mee?", Category.Walking),
                        ]
                )
            );
        Assert.Contains("Wie snoeit?", html);
        Assert.Contains("Wie wandelt mee?", html);
        Assert.DoesNotContain("Dit kan niemand tekenen", html);
        Assert.DoesNotContain("2222", html);
        Assert.Contains(ear.Lines, line => line.Contains("note-leiden-2222 could not be drawn", StringComparison.Ordinal));
    }

    private static PostSummary Note(int number, string title, Category category) =>
        new(
            "leiden",
            new(number),
            PostKind.Request,
            category,
            title,
            "",
            "Ria",
            "Slaaghwijk",
            DateTime.UtcNow,
            Rhythm.Once,
            PostExtras.None,
            number
        );
}
