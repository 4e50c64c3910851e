using System.Collections.Immutable;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>A commit to be made.</summary>
/// <typeparam name="T">What the store calls a commit.</typeparam>
/// <param name="Number">The case or manifest; null for a new one, whose number <paramref name="Build"/> makes.</param>
/// <param name="ExpectedVersion">Number of events it has.</param>
/// <param name="Journals">The journals of which it takes the next numbers.</param>
/// <param name="Key">Under which key the answer is kept.</param>
/// <param name="Build">Makes the commit from the numbers taken, in the order of the journals. Pure: called for each attempt.</param>
/// <param name="Plan">What it writes, given the head that is there. Pure.</param>
internal sealed record CommitOrder<T>(
    string? Number,
    long ExpectedVersion,
    ImmutableArray<Journal> Journals,
    AnswerKey? Key,
    Func<ImmutableArray<int>, T> Build,
    Func<T, Head?, CommitPlan> Plan)
{
    /// <summary>Looks for what forbids the commit, given the head that is there, and throws.</summary>
    public Func<T, Head?, Task> CheckAsync { get; init; } = (_, _) => Task.CompletedTask;

    /// <summary>What other writers may want at the same time.</summary>
    public IEnumerable<string> Wanted =>
    [
        .. Number is null ? Array.Empty<string>() : [Number],
        .. Journals.Select(journal => ClaimKey.Of(journal).ToString()),
        .. Key is null ? Array.Empty<string>() : [ClaimKey.OfAnswer(Key.Scope, Key.Key).ToString()],
    ];
}
