using Buuv.Tests.Cast;

namespace Buuv.Tests.Journeys;

/// <summary>All journeys walk through one street: the portal and the browser are started once.</summary>
[CollectionDefinition(nameof(Street))]
public sealed class Street : ICollectionFixture<PortalHost>;
