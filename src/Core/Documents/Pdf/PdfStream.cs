using System.IO.Compression;

namespace MissionReg.Core.Documents.Pdf;

/// <summary>Opens stream objects that hold structure: plain or Flate, with or without a PNG predictor.</summary>
internal static class PdfStream
{
    private const int FirstPngPredictor = 10;
    private const int WidestRow = 4096;

    /// <summary>The unpacked bytes, or <c>null</c> when they are packed in a way that structure never needs.</summary>
    public static StreamBytes? Open(ByteWindow window, PdfObject holder)
    {
        if (holder.StreamAt is not { } at)
            return null;
        var tail = new FileTail(window, at);
        switch (Sole(holder.Entries["Filter"]))
        {
            case null:
                return new StreamBytes(tail, window.Work);
            case PdfValue.Name { Text: "FlateDecode" or "Fl" }:
                break;
            default:
                return null;
        }

        Stream unpacked = new ZLibStream(tail, CompressionMode.Decompress);
        var parameters = (Sole(holder.Entries["DecodeParms"]) as PdfValue.Dictionary)?.Entries ?? PdfEntries.None;
        switch (parameters.Integer("Predictor") ?? 1)
        {
            case 1:
                break;
            case >= FirstPngPredictor when parameters.Integer("Columns") is > 0 and <= WidestRow and var columns:
                unpacked = new PngPredictedStream(unpacked, (int)columns);
                break;
            default:
                unpacked.Dispose();
                return null;
        }

        return new StreamBytes(unpacked, window.Work);
    }

    /// <summary>A filter may be given as itself or as an array of one.</summary>
    private static PdfValue? Sole(PdfValue? value) => value is PdfValue.Array { Items: [var only] } ? only : value;
}
