using MissionReg.Core.Cases;
using MissionReg.Functions.Problems;

namespace MissionReg.Functions.Intake;

/// <summary>Whether things handed in are named and counted, as the receipt lists them (Almaty 2011 §13(3)).</summary>
internal static class ItemCheck
{
    public const int MostItems = 500;
    private const int LongestName = 300;
    private const int MostPieces = 100_000;

    public static IEnumerable<FieldFault> Faults(IReadOnlyCollection<ReceivedItem> items) =>
        items.Count > MostItems ? [new FieldFault("items", "too-many")] : items.SelectMany(FaultsOf);

    private static IEnumerable<FieldFault> FaultsOf(ReceivedItem item)
    {
        if (string.IsNullOrWhiteSpace(item.Name) || string.IsNullOrWhiteSpace(item.Language))
        {
            yield return new FieldFault("items.name", "missing");
        }
        else if (item.Name.Length > LongestName || item.Language.Length > LongestName)
        {
            yield return new FieldFault("items.name", "too-long", Max: LongestName);
        }

        if (item.Count is < 1 or > MostPieces)
        {
            yield return new FieldFault("items.count", "mistyped");
        }
    }
}
