using System.Collections.Immutable;

namespace MissionReg.Bench.Durable.Bare;

/// <summary>What an engine wrote for one workflow.</summary>
/// <param name="Instance">Its row among the instances, as it is in the end.</param>
/// <param name="Staying">Rows of other tables that are still there.</param>
/// <param name="Passing">Rows that were written and deleted.</param>
internal sealed record Specimen(SpecimenRow Instance, ImmutableArray<SpecimenRow> Staying, ImmutableArray<SpecimenRow> Passing);
