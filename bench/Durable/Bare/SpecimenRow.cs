namespace MissionReg.Bench.Durable.Bare;

/// <param name="Table">Its place among the tables.</param>
/// <param name="Values">In the order of its columns.</param>
internal sealed record SpecimenRow(int Table, object?[] Values);
