using MissionReg.Core.Journals;
using NodaTime;

namespace MissionReg.Functions.Storage.Cases;

/// <summary>Which entries of a journal to list.</summary>
/// <param name="Place">The office or centre that keeps it.</param>
/// <param name="From">First local day.</param>
/// <param name="To">Last local day, inclusive.</param>
/// <param name="Procedure">Only cases of this procedure; null: all.</param>
public sealed record BookQuery(Book Book, string Place, LocalDate From, LocalDate To, string? Procedure = null);
