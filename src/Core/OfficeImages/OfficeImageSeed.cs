using MissionReg.Core.Seeds;

namespace MissionReg.Core.OfficeImages;

/// <summary>Reads an office's image from the text of its file.</summary>
public static class OfficeImageSeed
{
    /// <param name="json">The image and what it is.</param>
    /// <param name="file">Its name, for the reader of a fault.</param>
    /// <param name="schemaJson">The text of <c>seeds/office-images/office-image.schema.json</c>.</param>
    /// <exception cref="SeedException">The file is not JSON, breaks the schema, or holds no picture that can be printed.</exception>
    public static OfficeImage Parse(string json, string file, string schemaJson) =>
        SeedReader.Read<OfficeImage>(json, file, schemaJson, image => OfficeImageFaults.Find(image, file));
}
