namespace MissionReg.Functions.Security;

/// <summary>The installation's secret. What is derived from it for one purpose says so in what it signs, and is good for no other.</summary>
internal sealed record InstallationKey(byte[] Bytes);
