namespace MissionReg.Functions.Papers;

/// <summary>Which lines of a paper must be on the same page.</summary>
internal static class SheetBlocks
{
    /// <summary>Longer than this a paragraph may be parted from the signature: it might not fit on a page with it.</summary>
    private const int LongestKept = 1000;

    /// <summary>
    /// The lines in their order, in blocks that no page break parts: a heading with what it stands over, and the signature with
    /// the words above it, since a signature alone on a sheet could be put under anything.
    /// </summary>
    public static List<List<PaperLine>> Of(IEnumerable<PaperLine> lines)
    {
        var blocks = new List<List<PaperLine>>();
        foreach (var line in lines)
        {
            if (blocks is [.., var last] && BelongTogether(last[^1], line))
            {
                last.Add(line);
            }
            else
            {
                blocks.Add([line]);
            }
        }

        return blocks;
    }

    private static bool BelongTogether(PaperLine above, PaperLine line) => (above.Place, line.Place) switch
    {
        (LinePlace.Heading, _) => line.Text.Length <= LongestKept,
        (LinePlace.Strip, LinePlace.Strip) or (LinePlace.Signature, LinePlace.Signature) => true,
        (_, LinePlace.Signature) => above.Text.Length <= LongestKept,
        _ => false,
    };
}
