using System.Collections.Immutable;

namespace MissionReg.Functions.Storage;

/// <summary>The lines of a list that a page shows. One more is looked for: it tells whether another page follows.</summary>
/// <param name="Page">1 for the first.</param>
internal readonly record struct PageSpan(int Page, int Size)
{
    /// <summary>How many lines lie before the page.</summary>
    public long Before => (Page - 1L) * Size;

    /// <summary>How many lines are looked for behind those.</summary>
    public int Wanted => Size + 1;

    /// <summary>From a list that begins where the page does.</summary>
    public (ImmutableArray<T> Shown, bool More) Of<T>(IReadOnlyList<T> found) => ([.. found.Take(Size)], found.Count > Size);

    /// <summary>From the whole list, of which everything before the page is read too.</summary>
    public async Task<(ImmutableArray<T> Shown, bool More)> FindAsync<T>(IAsyncEnumerable<T> list, CancellationToken cancellationToken) =>
        Of(await list.Skip((int)Math.Min(int.MaxValue, Before)).Take(Wanted).ToListAsync(cancellationToken));
}
