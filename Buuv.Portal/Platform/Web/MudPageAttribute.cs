namespace Buuv.Portal.Platform.Web;

/// <summary>This page of the workplace uses MudBlazor: only such pages get its sheet and script, and may set styles on elements as it
/// does. See docs/adr/0027.</summary>
public sealed class MudPageAttribute() : ContentPolicyAttribute(ContentPolicy.Mud);
