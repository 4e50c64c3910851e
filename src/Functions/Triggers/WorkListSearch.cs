using MissionReg.Core.Cases;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Triggers;

/// <summary>Body of a search in the work list.</summary>
internal sealed record WorkListSearch(
    CaseStatus? State = null, string? Procedure = null, LocalDate? Due = null, string? Query = null, int? Page = null)
{
    public Problem? Problem => SearchFaults.Of(Page, ("query", Query));

    public CaseQuery ToQuery(string office) => new(office, State, Procedure, Due, Query, Page ?? 1);
}
