using System.Collections.Immutable;

namespace MissionReg.Core.Cases;

/// <summary>What lay on the counter when the application was accepted: what the receipt is given for (Almaty 2011 §13(3)).</summary>
public sealed record HandIn(
    ImmutableSortedDictionary<string, ImmutableArray<ReceivedDocument>> Documents,
    ImmutableArray<ReceivedItem> Items,
    ImmutableSortedSet<string> Shown,
    ImmutableSortedSet<string> Compared);
