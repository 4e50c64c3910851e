using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MissionReg.Functions;
using MissionReg.Functions.Papers;
using MissionReg.Functions.Security;
using MissionReg.Functions.Seeds;

namespace MissionReg.Bench.Papers;

/// <summary>The press over the shipped seeds, made as the application makes it.</summary>
internal static class SamplePress
{
    public const string PublicUrl = "https://missionreg.example.kz";

    private static readonly AccessCodes Codes = new(new byte[32]);

    public static PaperPress Over(SeedBook seeds) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(seeds)
        .AddSingleton(Codes)
        .AddSingleton(Options.Create(new MissionRegOptions { PublicUrl = PublicUrl }))
        .AddSingleton<PaperPress>()
        .BuildServiceProvider()
        .GetRequiredService<PaperPress>();

    /// <summary>What the press sets, before it does.</summary>
    public static CaseSheets SheetsOver(SeedBook seeds) => new(seeds, Codes, PublicUrl, (_, _) => OfficeImages.None, new GlyphTally());
}
