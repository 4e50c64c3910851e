using MissionReg.Core.Cases;
using NodaTime;

namespace MissionReg.Functions.Storage.Cases;

/// <summary>Which cases to list. A criterion that is <see langword="null"/> leaves nothing out.</summary>
/// <param name="Office">The office that decides, or the centre that accepted.</param>
/// <param name="Due">Due on this day or before.</param>
/// <param name="Text">Part of a case number or of an applicant's name, in any case.</param>
/// <param name="Page">1 for the first page.</param>
public sealed record CaseQuery(string Office, CaseStatus? Status, string? Procedure, LocalDate? Due, string? Text, int Page, int PageSize = 50);
