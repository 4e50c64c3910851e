using System.Text;
using QuestPDF.Imaging;

namespace QuestPDF.Pdf;

/// <summary>Writes a picture as an image object, its transparency as a soft mask.</summary>
internal static class ImageWriter
{
    public static int Write(PdfFile file, ImageData image)
    {
        var mask = 0;
        if (image.Alpha is { } alpha)
        {
            mask = file.Reserve();
            file.WriteStream(mask, Encoding.ASCII.GetBytes(
                $"/Type/XObject/Subtype/Image/Width {image.Width}/Height {image.Height}/ColorSpace/DeviceGray/BitsPerComponent 8"), alpha);
        }

        var inks = image.Components == 4 ? WriteInks(file) : 0;
        using var entries = new ByteBuffer(512);
        entries.Add("/Type/XObject/Subtype/Image/Width "u8).AddInteger(image.Width).Add("/Height "u8).AddInteger(image.Height)
            .Add("/BitsPerComponent "u8).AddInteger(image.BitsPerComponent).Add("/ColorSpace"u8);
        AddColourSpace(entries, image, inks);
        if (mask > 0)
        {
            entries.Add("/SMask "u8).AddInteger(mask).Add(" 0 R"u8);
        }

        if (image.IsInverted)
        {
            entries.Add("/Decode[1 0 1 0 1 0 1 0]"u8);
        }

        var id = file.Reserve();
        switch (image.Encoding)
        {
            case ImageEncoding.Jpeg:
                file.WriteRawStream(id, entries.Add("/Filter/DCTDecode"u8).Written, image.Content);
                break;
            case ImageEncoding.PngRows:
                entries.Add("/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors "u8).AddInteger(image.Components)
                    .Add("/BitsPerComponent "u8).AddInteger(image.BitsPerComponent).Add("/Columns "u8).AddInteger(image.Width).Add(">>"u8);
                file.WriteRawStream(id, entries.Written, image.Content);
                break;
            default:
                file.WriteStream(id, entries.Written, image.Content);
                break;
        }

        return id;
    }

    /// <summary>What four inks look like in the document's one colour space, red, green and blue: each ink takes its share of them away.</summary>
    private static int WriteInks(PdfFile file)
    {
        var id = file.Reserve();
        file.WriteStream(
            id,
            "/FunctionType 4/Domain[0 1 0 1 0 1 0 1]/Range[0 1 0 1 0 1]"u8,
            "{1 exch sub 4 -1 roll 1 exch sub 1 index mul 4 -1 roll 1 exch sub 2 index mul 4 -1 roll 1 exch sub 3 index mul 4 -1 roll pop}"u8);
        return id;
    }

    private static void AddColourSpace(ByteBuffer entries, ImageData image, int inks)
    {
        if (image.Palette is { } palette)
        {
            entries.Add("[/Indexed/DeviceRGB "u8).AddInteger((palette.Length / 3) - 1).Add("<"u8);
            foreach (var b in palette)
            {
                entries.AddHex(b);
            }

            entries.Add(">]"u8);
            return;
        }

        if (inks > 0)
        {
            // Not as DeviceCMYK: an archival document has one output intent, which is for red, green and blue.
            entries.Add("[/DeviceN[/Cyan/Magenta/Yellow/Black]/DeviceRGB "u8).AddInteger(inks).Add(" 0 R]"u8);
            return;
        }

        entries.Add(image.Components == 1 ? "/DeviceGray"u8 : "/DeviceRGB"u8);
    }
}
