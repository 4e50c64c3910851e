namespace MissionReg.Core.Documents.Pdf;

/// <summary>
/// Finds the objects of a file whose cross-reference is broken by going through it from its beginning, as viewers do:
/// every <c>n g obj</c> is an object, the last of a number is in force.
/// </summary>
internal static class PdfRebuiltMap
{
    /// <summary>Two numbers of up to ten and five digits, and the blanks between.</summary>
    private const int LongestHead = 24;

    public static PdfMap? Of(ByteWindow window, long origin, ActiveContentWatch watch)
    {
        var map = new PdfMap();
        var at = origin;
        while (window.From(at) is { IsEmpty: false } reach)
        {
            var hit = reach.IndexOfAny((byte)'o', (byte)'t');
            var passed = hit < 0 ? reach.Length : hit;
            window.Work.Spend(passed + 1);
            at += passed;
            if (hit < 0)
                continue;

            if (window.StartsWith(at, "obj"u8) && HeadBefore(window, at) is { } head)
            {
                if (!Add(window, origin, map, head, watch))
                    return null;
            }
            else if (window.StartsWith(at, "trailer"u8))
            {
                var tokens = new PdfTokens(new FileBytes(window, at + "trailer".Length), watch);
                if (new PdfParser(tokens).Value() is PdfValue.Dictionary trailer)
                    map.ReadTrailer(trailer.Entries);
            }

            at++;
        }

        return map;
    }

    private static bool Add(ByteWindow window, long origin, PdfMap map, long head, ActiveContentWatch watch)
    {
        if (PdfObject.ReadAt(window, head, watch) is not { } found)
            return true;
        if (found.Entries.Name("Type") == "XRef")
            map.ReadTrailer(found.Entries);
        return map.Replace(found.Number, PdfPlace.InFile(head - origin));
    }

    /// <summary>Where the object number before <c>obj</c> begins, or <c>null</c> when the two numbers are not there.</summary>
    private static long? HeadBefore(ByteWindow window, long keyword)
    {
        Span<byte> before = stackalloc byte[(int)Math.Min(LongestHead, keyword)];
        window.Copy(keyword - before.Length, before);
        var end = before.Length;
        for (var number = 0; number < 2; number++)
        {
            var blanksFrom = end;
            while (end > 0 && PdfCharacters.IsWhiteSpace(before[end - 1]))
                end--;
            var digitsFrom = end;
            while (end > 0 && char.IsAsciiDigit((char)before[end - 1]))
                end--;
            if (end == digitsFrom || digitsFrom == blanksFrom)
                return null;
        }

        return keyword - before.Length + end;
    }
}
