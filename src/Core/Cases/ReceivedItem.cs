namespace MissionReg.Core.Cases;

/// <summary>A thing handed in (literature, a recording), recorded by name, language and count.</summary>
public sealed record ReceivedItem(string DocumentId, string Name, string Language, int Count);
