namespace MissionReg.Functions.Tests.Api;

/// <summary>Tests that share one office because none of them moves its clock.</summary>
[CollectionDefinition(Name)]
public sealed class StandingClock : ICollectionFixture<Office>
{
    public const string Name = "An office whose clock stands";
}
