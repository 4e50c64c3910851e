namespace MissionReg.Bench.Durable.Bare;

/// <summary>What happened to the rows of a table.</summary>
/// <param name="Verb"><c>insert</c>, <c>update</c> or <c>delete</c>.</param>
/// <param name="Bytes">Of all columns of the rows, as they were after it (before it, if deleted).</param>
internal sealed record TableWrites(string Table, string Verb, long Rows, long Bytes);
