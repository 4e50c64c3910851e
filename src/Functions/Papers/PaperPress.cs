using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using MissionReg.Core;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Security;
using MissionReg.Functions.Seeds;
using NodaTime;
using QuestPDF.Fluent;

namespace MissionReg.Functions.Papers;

/// <summary>
/// Prints the papers of a case, as a pure function of it. The real library draws the identifier of a PDF/A file from the clock,
/// so there the same case gives the same paper but not the same bytes; nothing depends on them, for an issued paper is stored
/// once and what is stored is what is recorded and handed out.
/// </summary>
internal sealed class PaperPress(SeedBook seeds, AccessCodes accessCodes, IOptions<MissionRegOptions> options)
{
    private const string Refusal = "refusal";
    private const string ReceiptNote = "receipt-note";
    private const string VerificationNote = "verification-note";
    private const string ActingHead = "acting-head";

    private readonly string publicUrl = options.Value.PublicUrl.TrimEnd('/');

    /// <param name="c">The case; for an outcome it is signed.</param>
    /// <param name="paper"><see cref="DuePapers.Receipt"/> or <see cref="DuePapers.Outcome"/>.</param>
    /// <param name="language">kk or ru.</param>
    /// <returns>A PDF.</returns>
    public byte[] Print(OpenCase c, string paper, string language)
    {
        PaperFonts.Load();
        var spoken = Enum.Parse<Language>(language, ignoreCase: true);
        var sheet = paper switch
        {
            DuePapers.Receipt => Receipt(c, spoken),
            DuePapers.Outcome => Outcome(c, spoken),
            _ => throw new ArgumentOutOfRangeException(nameof(paper), paper, null),
        };
        return new SheetDocument(sheet).GeneratePdf();
    }

    /// <summary>Where whoever holds the paper can check it.</summary>
    internal static string VerificationUrl(string publicUrl, Signature signature) =>
        $"{publicUrl.TrimEnd('/')}/api/verify/{Uri.EscapeDataString(signature.Number)}?c={Uri.EscapeDataString(signature.VerificationCode)}";

    /// <summary>Of what was handed in with the application, whenever it is printed.</summary>
    private Sheet Receipt(OpenCase current, Language language)
    {
        var c = current with { State = current.State.AsHandedIn() };
        var lines = Lines(c, DuePapers.Receipt, language, null);
        return Sheet(c, language, lines, SheetSetting.Form, c.State.Receipt.Number, c.State.Receipt.HandedInAt) with
        {
            Note = Lines(c, ReceiptNote, language, null, ("accessCode", Grouped(accessCodes.Of(c.State.Number))), ("publicUrl", publicUrl)),
        };
    }

    private Sheet Outcome(OpenCase c, Language language)
    {
        var (signature, draft) = (c.State.Signature!, c.State.Draft!);
        var granted = draft.Resolution is Resolution.Refusal ? null : c.Procedure.Outcome.Find(draft.Variant)!;
        var document = granted?.Form ?? Refusal;
        var setting = granted?.Layout is PaperLayout.Certificate ? SheetSetting.Certificate : SheetSetting.Letter;
        var lines = SignedBy(signature.By, c, Lines(c, document, language, signature), language);
        return Sheet(c, language, lines, setting, signature.Number, c.Calendar.Zone.AtStartOfDay(signature.On).ToInstant()) with
        {
            Note = Lines(c, VerificationNote, language, signature),
            VerificationUrl = VerificationUrl(publicUrl, signature),
        };
    }

    private static Sheet Sheet(OpenCase c, Language language, ImmutableArray<PaperLine> lines, SheetSetting setting, string number, Instant at) => new()
    {
        Title = $"{lines.First(l => l.Place is LinePlace.Title).Text} № {number}",
        Author = c.Office.Name.In(language),
        Language = language.ToString().ToLowerInvariant(),
        CreatedAt = at.InZone(c.Calendar.Zone).ToDateTimeOffset(),
        Setting = setting,
        Lines = lines,
        Note = [],
    };

    private ImmutableArray<PaperLine> Lines(
        OpenCase c, string document, Language language, Signature? signature, params ReadOnlySpan<(string Blank, string Value)> extra)
    {
        var wording = seeds.WordingOf(c.Procedure);
        return wording.Documents.FirstOrDefault(d => d.Id == document) is { } words
            ? PaperText.Fill(words, language, new CaseBlanks(c, wording, words, language, signature), extra)
            : throw new InvalidOperationException($"{wording.Id} has no wording for '{document}'");
    }

    /// <summary>An acting head signs as such; the forms only have the head.</summary>
    private ImmutableArray<PaperLine> SignedBy(ActorStamp signatory, OpenCase c, ImmutableArray<PaperLine> lines, Language language)
    {
        var acting = seeds.WordingOf(c.Procedure).Labels.FirstOrDefault(l => l.Id == ActingHead);
        return acting is null || !PostTitle.Is(acting.Text, signatory.Post)
            ? lines
            : [.. lines.Select(l => l.Id == SignatureBlock.Head ? l with { Parts = [new LinePart(acting.Text.In(language), IsValue: false)] } : l)];
    }

    /// <summary>Four by four, as a person reads it off; the hyphens do not count.</summary>
    private static string Grouped(string code) => string.Join('-', code.Chunk(4).Select(four => new string(four)));
}
