using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MissionReg.Core;
using MissionReg.Core.Cases;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Security;
using MissionReg.Functions.Seeds;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers;

/// <summary>
/// Prints the papers of a case, as a pure function of it. The real library draws the identifier of a PDF/A file from the clock,
/// so there the same case gives the same paper but not the same bytes; nothing depends on them, for an issued paper is stored
/// once and what is stored is what is recorded and handed out.
/// </summary>
internal sealed class PaperPress(SeedBook seeds, AccessCodes accessCodes, IOptions<MissionRegOptions> options, ILogger<PaperPress> log)
{
    private readonly string publicUrl = options.Value.PublicUrl.TrimEnd('/');

    /// <summary>The pictures that an office supplied, for a paper with this signature or one without.</summary>
    public Func<OpenCase, Signature?, OfficeImages> ImagesOf { get; init; } = (c, signature) => seeds.ImagesOf(c.State.Office, signature?.By);

    /// <summary>Whether the regulation has a paper of the case in both languages, so that it may be printed in both at once.</summary>
    public bool IsBilingual(OpenCase c, string paper) => seeds.WordingOf(c.Procedure).Document(CaseSheets.DocumentOf(c, paper)).Bilingual;

    /// <param name="c">The case; drawn up for a draft, signed for an outcome or its copy.</param>
    /// <param name="paper">One of <see cref="DuePapers"/>.</param>
    /// <param name="language">kk, ru, or kk-ru where it is bilingual.</param>
    /// <param name="fall">For a copy: why the registration no longer holds.</param>
    /// <returns>A PDF.</returns>
    public byte[] Print(OpenCase c, string paper, string language, RegistrationFall? fall = null)
    {
        PaperFonts.Load();
        var missing = new GlyphTally();
        var sheets = new CaseSheets(seeds, accessCodes, publicUrl, Images, missing);
        IDocument document = language == Languages.Both
            ? new TwinDocument(Half(Language.Kk), Half(Language.Ru))
            : new SheetDocument(sheets.Of(c, paper, Enum.Parse<Language>(language, ignoreCase: true), fall));
        if (missing.Count > 0)
        {
            log.LogWarning(
                "{Count} characters of the {Paper} of {CaseNumber} are in no font and were replaced: {CodePoints}",
                missing.Count, paper, c.State.Number, missing.CodePoints);
        }

        return document.GeneratePdf();

        Sheet Half(Language half)
        {
            var sheet = sheets.Of(c, paper, half, fall);
            return sheet with { Setting = sheet.Setting.Half };
        }
    }

    /// <summary>
    /// Where whoever holds the paper can check it: short, and in capitals, which a QR code packs closer (ISO/IEC 18004, 7.4.4), so that
    /// its modules are large. Scheme and host are read alike in either case and so are our routes; a path before them may not be.
    /// </summary>
    internal static string VerificationUrl(string publicUrl, Signature signature)
    {
        var url = new Uri($"{publicUrl.TrimEnd('/')}/v/{Uri.EscapeDataString(signature.VerificationCode)}");
        return url.Segments.Length == 3 ? url.AbsoluteUri.ToUpperInvariant() : url.AbsoluteUri;
    }

    private OfficeImages Images(OpenCase c, Signature? signature) => ImagesOf(c, signature)
        .Decodable(image => log.LogWarning("The {Image} of {Office} cannot be shown; its papers are printed without it", image, c.State.Office));
}
