namespace MissionReg.Functions.Tests.Storage;

/// <summary>Tests that measure the process's memory run while no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MemoryMeasured
{
    public const string Name = "memory measured";
}
