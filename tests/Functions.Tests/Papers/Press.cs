using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MissionReg.Core.Cases;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Papers;
using MissionReg.Functions.Security;
using MissionReg.Functions.Seeds;
using NodaTime;

namespace MissionReg.Functions.Tests.Papers;

/// <summary>The press over the shipped seeds.</summary>
internal static class Press
{
    public const string PublicUrl = "https://missionreg.example.kz";

    public static SeedBook Seeds { get; } = new(Path.Combine(AppContext.BaseDirectory, "seeds"));

    public static AccessCodes AccessCodes { get; } = new(Enumerable.Range(1, 32).Select(i => (byte)i).ToArray());

    public static PaperPress At(
        string publicUrl, ILogger<PaperPress>? log = null, Func<OpenCase, Signature?, OfficeImages>? images = null) =>
        new(Seeds, AccessCodes, Options.Create(new MissionRegOptions { PublicUrl = publicUrl }), log ?? NullLogger<PaperPress>.Instance)
        {
            ImagesOf = images ?? ((_, _) => OfficeImages.None),
        };

    public static byte[] Receipt(this PaperCase c, string language) => c.Print(DuePapers.Receipt, language);

    public static byte[] Outcome(this PaperCase c, string language) => c.Print(DuePapers.Outcome, language);

    /// <summary>A copy made on Friday 20 March 2026 if no other day is given.</summary>
    public static byte[] Copy(this PaperCase c, string language, LocalDate? today = null) => At(PublicUrl).Print(
        c.Open, DuePapers.Copy, language, RegistrationFall.Of(c.Open, c.History, today ?? new LocalDate(2026, 3, 20)));

    /// <param name="c">The case.</param>
    /// <param name="paper">One of <see cref="DuePapers"/>.</param>
    /// <param name="language">kk, ru or kk-ru.</param>
    public static byte[] Print(this PaperCase c, string paper, string language) => At(PublicUrl).Print(c.Open, paper, language);
}
