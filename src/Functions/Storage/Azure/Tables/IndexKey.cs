namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>Where a row of the index stands.</summary>
internal readonly record struct IndexKey(string Partition, string Row);
