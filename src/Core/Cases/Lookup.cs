using System.Collections.Immutable;

namespace MissionReg.Core.Cases;

/// <summary>Reads what may not be there.</summary>
internal static class Lookup
{
    extension<TKey, TValue>(ImmutableSortedDictionary<TKey, TValue> known)
        where TKey : notnull
        where TValue : struct
    {
        public TValue? Find(TKey key) => known.TryGetValue(key, out var value) ? value : null;
    }
}
