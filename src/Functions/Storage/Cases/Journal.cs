namespace MissionReg.Functions.Storage.Cases;

/// <summary>A book whose entries are numbered from 1 each year without a gap.</summary>
public sealed record Journal(string Id, int Year);
