using MissionReg.Core.Seeds;

namespace MissionReg.Core.Centres;

/// <summary>Reads a list of centres from the text of its file.</summary>
public static class CentreSeed
{
    public static CentreList Parse(string json, string file, string schemaJson) =>
        SeedReader.Read<CentreList>(json, file, schemaJson, _ => []);
}
