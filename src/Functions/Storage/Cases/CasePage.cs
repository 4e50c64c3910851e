using System.Collections.Immutable;

namespace MissionReg.Functions.Storage.Cases;

/// <summary>One page of a work list.</summary>
public sealed record CasePage(ImmutableArray<CaseRow> Cases, int Page, bool More);
