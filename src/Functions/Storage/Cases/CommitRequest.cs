using System.Collections.Immutable;

namespace MissionReg.Functions.Storage.Cases;

/// <summary>Something to be written under optimistic concurrency.</summary>
/// <param name="CaseNumber">The case; <see langword="null"/> for a new one, whose number <paramref name="Build"/> makes.</param>
/// <param name="ExpectedVersion">Number of events the case has; 0 for a new one.</param>
/// <param name="Journals">The journals whose next numbers the commit takes; no number is lost if the commit fails.</param>
/// <param name="AnswerKey">Under which key the answer is kept.</param>
/// <param name="Build">
/// Makes the commit from the numbers taken (1 for the first of the year), in the order of the journals. Pure: a store may call it more than once.
/// </param>
public sealed record CommitRequest(
    string? CaseNumber, long ExpectedVersion, ImmutableArray<Journal> Journals, AnswerKey? AnswerKey, Func<ImmutableArray<int>, CaseCommit> Build);
