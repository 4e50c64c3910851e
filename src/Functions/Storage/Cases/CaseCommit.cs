using System.Collections.Immutable;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Storage.Cases;

/// <summary>What a commit writes.</summary>
/// <param name="CaseNumber">The case.</param>
/// <param name="Events">New events, following those that are there. May be empty when only the answer is new.</param>
/// <param name="Row">The case's line in the work list after the events.</param>
/// <param name="Answer">Body of the answer to be repeated for the same idempotency key.</param>
public sealed record CaseCommit(string CaseNumber, ImmutableArray<RecordedEvent> Events, CaseRow Row, string Answer);
