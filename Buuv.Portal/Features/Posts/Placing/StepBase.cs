using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Ui;
using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Features.Posts.Placing;

/// <summary>One question of placing.</summary>
public abstract class StepBase : ComponentBase
{
    [Parameter, EditorRequired]
    public PostKind Kind { get; set; }

    [Parameter, EditorRequired]
    public required PlaceForm Form { get; set; }

    [Parameter]
    public IReadOnlyList<FieldError> Errors { get; set; } = [];

    protected bool IsRequest => Kind == PostKind.Request;

    /// <summary>What is wrong with a field, as a sentence; null when all is well.</summary>
    protected string? ErrorOf(string field) =>
        Errors.FirstOrDefault(error => error.Field == field || error.Field.Length == 0) is { } wrong
            ? RefusalSentence.Of(wrong.Refusal)
            : null;

    protected static string NameOf(string field) => $"Typed.{field}";

    protected static IReadOnlyList<Choice> PicksOf<T>(Func<T, string> word, Func<T, RenderFragment>? icon = null) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new Choice(value.ToString(), word(value), icon?.Invoke(value)))];
}
