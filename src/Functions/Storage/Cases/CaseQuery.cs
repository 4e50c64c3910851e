using MissionReg.Core.Cases;
using NodaTime;

namespace MissionReg.Functions.Storage.Cases;

/// <summary>Which cases to list. A criterion that is <see langword="null"/> leaves nothing out.</summary>
/// <param name="Office">The office that decides, or the centre that accepted.</param>
/// <param name="Due">Due on this day or before.</param>
/// <param name="Text">
/// Words, each of which begins a word of the case's number or the applicant's name:
/// <see cref="Core.Search.SearchText.Matches"/>.
/// </param>
/// <param name="Page">1 for the first page.</param>
public sealed record CaseQuery(string Office, CaseStatus? Status, string? Procedure, LocalDate? Due, string? Text, int Page, int PageSize = 50);
