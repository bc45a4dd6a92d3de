namespace Buuv.Tests.Journeys;

/// <summary>Journeys of residents walk through one street, one after another: the portal is started once.</summary>
[CollectionDefinition(nameof(StreetOfNeighbours))]
public sealed class StreetOfNeighbours : ICollectionFixture<PortalHost>;

/// <summary>The street next to it, for who works there.</summary>
[CollectionDefinition(nameof(StreetOfStaff))]
public sealed class StreetOfStaff : ICollectionFixture<PortalHost>;

/// <summary>And one for what hangs on boards and lies on mats.</summary>
[CollectionDefinition(nameof(StreetOfPaper))]
public sealed class StreetOfPaper : ICollectionFixture<PortalHost>;
