using MissionReg.Core.Seeds;

namespace MissionReg.Core.Centres;

/// <summary>Reads a list of centres from the text of its file.</summary>
public static class CentreSeed
{
    /// <param name="json">The list.</param>
    /// <param name="file">Its name, for the reader of a fault.</param>
    /// <param name="schemaJson">The text of <c>seeds/centres/centres.schema.json</c>.</param>
    /// <exception cref="SeedException">The file is not JSON, breaks the schema or contradicts itself.</exception>
    public static CentreList Parse(string json, string file, string schemaJson) =>
        SeedReader.Read<CentreList>(json, file, schemaJson, list => CentreFaults.Find(list, file));
}
