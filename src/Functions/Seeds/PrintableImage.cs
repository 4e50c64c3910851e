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
        if (file.Loading is null && image.Content() is { } content)
        {
            TryPrint(content, file.Name);
        }

        return image;
    }

    private static void TryPrint(byte[] content, string file)
    {
        try
        {
            using var printed = Image.FromBinaryData(content);
        }
        catch (Exception e) when (e is DocumentComposeException or ArithmeticException or ArgumentException or IndexOutOfRangeException)
        {
            throw new SeedException(file, "$.image", "cannot be printed: it is damaged, or of an unusual kind");
        }
    }
}
