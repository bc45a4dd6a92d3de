namespace Buuv.Tests.Fixtures;

/// <summary>Tests that measure how fast something is: nothing else runs beside them.</summary>
[CollectionDefinition(nameof(QuietMachine), DisableParallelization = true)]
public sealed class QuietMachine;
