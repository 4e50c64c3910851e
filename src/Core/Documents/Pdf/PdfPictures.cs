using MissionReg.Core.Documents.Images;

namespace MissionReg.Core.Documents.Pdf;

/// <summary>Finds the pictures on the first pages of a PDF, also those that a page shows through a form.</summary>
internal static class PdfPictures
{
    private const int MostPerPage = 12;
    private const int DeepestForm = 3;

    /// <summary>All pictures together: what they cost is bounded however many there are.</summary>
    private const long MostPixels = 3L * PictureCost.MostPixels;

    public static IEnumerable<PagePicture> Of(ByteWindow window, int pages)
    {
        var origin = Signature.PdfHeaderAt(window) ?? 0;
        var watch = new ActiveContentWatch();
        if (PdfTail.CrossReferenceOffset(window) is not { } offset)
            return [];
        var map = new PdfCrossReference(window, origin, watch).Read(offset);
        if (map?.Root is null || !Pages(map).Any())
            map = PdfRebuiltMap.Of(window, origin, watch);
        return map?.Root is null || map.IsEncrypted ? [] : Pictures(map);

        IEnumerable<PdfEntries> Pages(PdfMap of) => PdfPages.Resources(new PdfObjects(window, origin, of), of.Root!.Value, pages);

        IEnumerable<PagePicture> Pictures(PdfMap of)
        {
            var objects = new PdfObjects(window, origin, of);
            var pixels = 0L;
            foreach (var found in Pages(of).SelectMany(resources => Pictured(objects, resources, DeepestForm).Take(MostPerPage)))
            {
                var image = new PdfImage(window, objects, found);
                pixels += image.Pixels;
                if (pixels > MostPixels)
                    yield break;
                if (image.Read() is { } picture)
                    yield return picture;
            }
        }
    }

    private static IEnumerable<PdfObject> Pictured(PdfObjects objects, PdfEntries resources, int depth)
    {
        if (objects.Dictionary(resources["XObject"]) is not { } named)
            yield break;
        foreach (var number in named.References.Take(2 * MostPerPage))
        {
            if (objects.Find(number) is not { StreamAt: not null } found)
                continue;
            switch (found.Entries.Name("Subtype"))
            {
                case "Image":
                    yield return found;
                    break;
                case "Form" when depth > 0 && objects.Dictionary(found.Entries["Resources"]) is { } inner:
                    foreach (var picture in Pictured(objects, inner, depth - 1))
                        yield return picture;
                    break;
            }
        }
    }
}
