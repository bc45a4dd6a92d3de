using Bunit;
using Microsoft.AspNetCore.Components;

namespace Buuv.Tests.Fixtures;

/// <summary>Components as a circuit on the server draws them; scripts they call do nothing.</summary>
public abstract class ComponentTest : BunitContext
{
    protected ComponentTest()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", true));
    }
}
