namespace MissionReg.Functions.Seeds;

/// <summary>A file with what was read from it.</summary>
internal sealed record ReadSeed<T>(SeedFile File, T Value);
