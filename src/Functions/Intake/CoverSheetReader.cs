using System.Collections.Immutable;
using MissionReg.Core.Documents;
using MissionReg.Core.Documents.Images;
using MissionReg.Functions.Storage.Documents;
using StbImageSharp;
using ZXing;
using ZXing.Common;

namespace MissionReg.Functions.Intake;

/// <summary>Looks for cover sheets on the first pages of a scan. One scan at a time: a page unpacked takes tens of megabytes.</summary>
internal sealed class CoverSheetReader(IDocumentStore documents) : IDisposable
{
    /// <summary>A feeder may send the backs of sheets too, and a blank one first.</summary>
    private const int Pages = 3;

    private readonly SemaphoreSlim oneAtATime = new(1);

    /// <param name="thorough">Nothing else tells where the scan belongs: take more trouble over a poor picture.</param>
    /// <returns>Each code once, whatever else is on the pages; empty where there is no sheet of ours that can be read.</returns>
    public async Task<ImmutableArray<CoverSheetCode>> ReadAsync(StagedDocument staged, bool thorough, CancellationToken cancellationToken)
    {
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            await using var content = await documents.OpenStagedAsync(staged, cancellationToken);
            var found = ImmutableArray.CreateBuilder<CoverSheetCode>();
            foreach (var picture in ScannedPages.Of(content, Pages))
            {
                cancellationToken.ThrowIfCancellationRequested();
                found.AddRange(CodesOn(picture, thorough).Except(found));
            }

            return found.ToImmutable();
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private static ImmutableArray<CoverSheetCode> CodesOn(PagePicture picture, bool thorough)
    {
        try
        {
            var page = picture switch
            {
                PagePicture.Encoded { Bytes: var bytes } when ImageResult.FromMemory(bytes, ColorComponents.Grey) is var image =>
                    new RGBLuminanceSource(image.Data, image.Width, image.Height, RGBLuminanceSource.BitmapFormat.Gray8),
                PagePicture.Grey grey => new RGBLuminanceSource(grey.Pixels, grey.Width, grey.Height, RGBLuminanceSource.BitmapFormat.Gray8),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            var reader = new BarcodeReaderGeneric { Options = new DecodingOptions { PossibleFormats = [BarcodeFormat.QR_CODE], TryHarder = thorough } };
            return [.. (reader.DecodeMultiple(page) ?? []).Select(result => CoverSheetCode.Parse(result.Text)).OfType<CoverSheetCode>().Distinct()];
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException or IOException)
        {
            // What the decoders make of a damaged picture is no fault of ours: it has no code, and a clerk looks at it.
            return [];
        }
    }
}
