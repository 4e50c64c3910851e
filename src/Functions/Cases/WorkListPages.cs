using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using MissionReg.Core.Cases;
using MissionReg.Functions.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Cases;

/// <summary>The whole of a work list, for those who go through it by themselves.</summary>
internal static class WorkListPages
{
    private const int PageSize = 500;

    /// <param name="place">The office that decides, or the centre that accepted.</param>
    /// <param name="status">Of what status; all if it is <see langword="null"/>.</param>
    /// <param name="due">Due on this day or before; all if it is <see langword="null"/>.</param>
    public static async IAsyncEnumerable<ImmutableArray<CaseRow>> PagesAsync(
        this ICaseStore store, string place, CaseStatus? status, LocalDate? due, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var (page, more) = (1, true); more; page++)
        {
            var found = await store.ListAsync(new CaseQuery(place, status, null, due, null, page, PageSize), cancellationToken);
            yield return found.Cases;
            more = found.More;
        }
    }
}
