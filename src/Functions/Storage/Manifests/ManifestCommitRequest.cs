using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Storage.Manifests;

/// <summary>Something to be written to a manifest under optimistic concurrency.</summary>
/// <param name="Number">The manifest; <see langword="null"/> for a new one, whose number <paramref name="Build"/> makes.</param>
/// <param name="ExpectedVersion">Number of events it has; 0 for a new one.</param>
/// <param name="Journal">The journal whose next number a new one takes; none is lost if the commit fails.</param>
/// <param name="AnswerKey">Under which key the answer is kept.</param>
/// <param name="Build">Makes the commit from the number taken. Pure: a store may call it more than once.</param>
public sealed record ManifestCommitRequest(
    string? Number, long ExpectedVersion, Journal? Journal, AnswerKey? AnswerKey, Func<int?, ManifestCommit> Build);
