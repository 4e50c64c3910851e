namespace MissionReg.Core.Documents.Pdf;

/// <summary>Goes down the page tree (ISO 32000-1 §7.7.3) from its root to the first pages.</summary>
internal static class PdfPages
{
    /// <summary>Of nodes on the way: a tree may lead in circles.</summary>
    private const int MostNodes = 1000;

    /// <summary>The resources of each page, its own or those that it inherits.</summary>
    public static IEnumerable<PdfEntries> Resources(PdfObjects objects, long root, int pages)
    {
        var open = new Stack<(PdfEntries Node, PdfEntries Inherited)>();
        if (objects.Dictionary(objects.Find(root)?.Entries["Pages"]) is { } tree)
            open.Push((tree, PdfEntries.None));

        for (var seen = 0; pages > 0 && seen < MostNodes && open.TryPop(out var next); seen++)
        {
            var resources = objects.Dictionary(next.Node["Resources"]) ?? next.Inherited;
            if (!next.Node.Has("Kids"))
            {
                pages--;
                yield return resources;
                continue;
            }

            foreach (var kid in objects.Array(next.Node["Kids"]).Take(MostNodes).Reverse())
            {
                if (objects.Dictionary(kid) is { } node)
                    open.Push((node, resources));
            }
        }
    }
}
