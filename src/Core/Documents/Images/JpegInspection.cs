namespace MissionReg.Core.Documents.Images;

/// <summary>Walks the segments of a JPEG (ITU-T T.81 Annex B) from SOI to EOI.</summary>
internal static class JpegInspection
{
    private const int EndOfImage = 0xD9;
    private const int StartOfImage = 0xD8;
    private const int StartOfScan = 0xDA;

    private static readonly InspectionResult Truncated = InspectionResult.Reject(DocumentFault.Truncated);
    private static readonly InspectionResult Malformed = InspectionResult.Reject(DocumentFault.Malformed);

    public static InspectionResult Of(ByteWindow window)
    {
        var frame = false;
        var scan = false;
        long at = 2;
        while (true)
        {
            if (window.At(at) is var lead and not 0xFF)
                return lead < 0 ? Truncated : Malformed;
            while (window.At(at) == 0xFF)
                at++;
            var marker = window.At(at++);
            if (marker < 0)
                return Truncated;
            if (marker == EndOfImage)
                return scan ? InspectionResult.Accept(DocumentFormat.Jpeg, pages: 1) : Malformed;
            if (marker is 0 or StartOfImage)
                return Malformed;
            if (IsParameterless(marker))
                continue;

            if (window.UInt16BigEndian(at) is not { } length)
                return Truncated;
            if (length < 2)
                return Malformed;
            if (IsFrame(marker))
            {
                if (!HasArea(window, at))
                    return at + length > window.Length ? Truncated : Malformed;
                frame = true;
            }

            at += length;
            if (at >= window.Length)
                return Truncated;
            if (marker != StartOfScan)
                continue;
            if (!frame)
                return Malformed;
            scan = true;
            at = SkipEntropyCodedData(window, at);
        }
    }

    private static bool IsParameterless(int marker) => marker is 0x01 or (>= 0xD0 and <= 0xD7);

    /// <summary>SOF0–SOF15 without DHT (C4), JPG (C8) and DAC (CC), which lie among them.</summary>
    public static bool IsFrame(int marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>Zero lines are lawful: a DNL segment may tell the number after the first scan.</summary>
    private static bool HasArea(ByteWindow window, long segment) =>
        window.UInt16BigEndian(segment + 5) is > 0 && window.At(segment + 7) is > 0;

    /// <returns>Where the next marker other than a restart begins, or the end of the document.</returns>
    private static long SkipEntropyCodedData(ByteWindow window, long at)
    {
        while (window.From(at) is { IsEmpty: false } reach)
        {
            var lead = reach.IndexOf((byte)0xFF);
            var passed = lead < 0 ? reach.Length : lead;
            window.Work.Spend(passed);
            at += passed;
            if (lead < 0)
                continue;
            if (window.At(at + 1) is not (0 or (>= 0xD0 and <= 0xD7)))
                return at;
            at += 2;
        }

        return at;
    }
}
