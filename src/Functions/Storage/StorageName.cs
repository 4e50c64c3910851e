namespace MissionReg.Functions.Storage;

/// <summary>What the log calls the storage: the account's name, or the folder of the embedded one. Never a key.</summary>
internal sealed record StorageName(string Value);
