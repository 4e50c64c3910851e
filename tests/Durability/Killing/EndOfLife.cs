namespace MissionReg.Durability.Killing;

/// <summary>How a process ended by itself.</summary>
internal sealed record EndOfLife(int Code, string Complaint);
