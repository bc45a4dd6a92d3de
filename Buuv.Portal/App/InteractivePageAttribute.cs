namespace Buuv.Portal.App;

/// <summary>This page has parts that run in a circuit, so it gets Blazor's script and the reconnect dialog.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InteractivePageAttribute : Attribute;
