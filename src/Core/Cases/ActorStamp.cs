namespace MissionReg.Core.Cases;

/// <summary>The name on an event: account, name and post as they were on that day.</summary>
public sealed record ActorStamp(string Id, string Name, string Post);
