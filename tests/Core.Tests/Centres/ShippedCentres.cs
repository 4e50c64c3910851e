using System.Text.Json.Nodes;
using MissionReg.Core.Centres;
using MissionReg.Core.Tests.Procedures;

namespace MissionReg.Core.Tests.Centres;

/// <summary>The list of centres as it lies in the repository.</summary>
internal static class ShippedCentres
{
    public const string File = "seeds/centres/kz-2008.json";

    public static string Schema { get; } = ShippedSeeds.Read("seeds/centres/centres.schema.json");

    public static CentreList List() => CentreSeed.Parse(ShippedSeeds.Read(File), File, Schema);

    /// <summary>The shipped list with one thing made wrong.</summary>
    public static SeedException Refused(Action<JsonNode> spoil)
    {
        var seed = JsonNode.Parse(ShippedSeeds.Read(File))!;
        spoil(seed);
        return Assert.Throws<SeedException>(() => CentreSeed.Parse(seed.ToJsonString(), File, Schema));
    }
}
