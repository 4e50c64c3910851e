using MissionReg.Core;
using MissionReg.Core.OfficeImages;
using QuestPDF.Drawing.Exceptions;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Seeds;

/// <summary>Reads an office's image, and has the library that prints papers look at it: a paper must not fail on it later.</summary>
internal static class PrintableImage
{
    /// <exception cref="SeedException">It is at fault, or cannot be printed.</exception>
    public static OfficeImage Read(SeedFile file, string schema)
    {
        var image = OfficeImageSeed.Parse(file.Json, file.Name, schema);

        // What is loaded was looked at when it came.
        return file.Loading is not null || image.Content() is not { } content || IsPrintable(content)
            ? image
            : throw new SeedException(file.Name, "$.image", "cannot be printed: it is damaged, or of an unusual kind");
    }

    /// <summary>Whether the library can show a picture, PNG or JPEG.</summary>
    public static bool IsPrintable(byte[] content)
    {
        try
        {
            using var printed = Image.FromBinaryData(content);
            return true;
        }
        catch (Exception e) when (e is DocumentComposeException or ArithmeticException or ArgumentException or IndexOutOfRangeException)
        {
            return false;
        }
    }
}
