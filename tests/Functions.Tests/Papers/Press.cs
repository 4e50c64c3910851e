using Microsoft.Extensions.Options;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Papers;
using MissionReg.Functions.Security;
using MissionReg.Functions.Seeds;

namespace MissionReg.Functions.Tests.Papers;

/// <summary>The press over the shipped seeds.</summary>
internal static class Press
{
    public const string PublicUrl = "https://missionreg.example.kz";

    public static SeedBook Seeds { get; } = new(Path.Combine(AppContext.BaseDirectory, "seeds"));

    public static AccessCodes AccessCodes { get; } = new(Enumerable.Range(1, 32).Select(i => (byte)i).ToArray());

    public static PaperPress At(string publicUrl) => new(Seeds, AccessCodes, Options.Create(new MissionRegOptions { PublicUrl = publicUrl }));

    public static byte[] Receipt(this PaperCase c, string language) => At(PublicUrl).Print(c.Open, DuePapers.Receipt, language);

    public static byte[] Outcome(this PaperCase c, string language) => At(PublicUrl).Print(c.Open, DuePapers.Outcome, language);
}
