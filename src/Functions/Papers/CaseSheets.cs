using System.Collections.Immutable;
using MissionReg.Core;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using MissionReg.Core.Procedures.Registry;
using MissionReg.Core.Texts;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Security;
using MissionReg.Functions.Seeds;
using NodaTime;

namespace MissionReg.Functions.Papers;

/// <summary>What is on the papers of a case, as a pure function of it.</summary>
/// <param name="seeds">With the words.</param>
/// <param name="accessCodes">A receipt tells its recipient's.</param>
/// <param name="publicUrl">Where the service is reached, without a slash at its end.</param>
/// <param name="images">The office's for a paper with this signature, or one without.</param>
/// <param name="missing">Is told of what no font has.</param>
internal sealed class CaseSheets(
    SeedBook seeds, AccessCodes accessCodes, string publicUrl, Func<OpenCase, Signature?, OfficeImages> images, GlyphTally missing)
{
    private const string Refusal = "refusal";
    private const string ReceiptNote = "receipt-note";
    private const string VerificationNote = "verification-note";
    private const string ActingHead = "acting-head";

    /// <summary>About what a page of a form holds, and what a line with small print under it takes of that.</summary>
    private const int FormLetters = 2000;
    private const int CaptionedLine = 80;

    /// <summary>The document of the wording that a paper of the case is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such paper.</exception>
    public static string DocumentOf(OpenCase c, string paper) => paper switch
    {
        DuePapers.Receipt or DuePapers.Application => paper,
        DuePapers.Outcome or DuePapers.Draft or DuePapers.Copy => Granted(c)?.Form ?? Refusal,
        _ => throw new ArgumentOutOfRangeException(nameof(paper), paper, null),
    };

    /// <param name="c">The case; drawn up for a draft, signed for an outcome or its copy.</param>
    /// <param name="paper">One of <see cref="DuePapers"/>.</param>
    /// <param name="language">Of the sheet.</param>
    /// <param name="fall">Of the registration that is copied, if it no longer holds.</param>
    public Sheet Of(OpenCase c, string paper, Language language, RegistrationFall? fall)
    {
        var document = DocumentOf(c, paper);
        return paper switch
        {
            DuePapers.Receipt => Receipt(c, document, language),
            DuePapers.Application => Application(c, document, language),
            DuePapers.Draft => Draft(c, document, language),
            DuePapers.Copy => Outcome(c, document, language) with { Mark = MarkOf(DuePapers.Copy, fall?.Text(Marks, language)) },
            _ => Outcome(c, document, language),
        };
    }

    private Wording Marks => seeds.Shared(SharedWords.Marks);

    private static OutcomeVariant? Granted(OpenCase c) =>
        c.State.Draft is { Resolution: Resolution.Certificate } draft ? c.Procedure.Outcome.Find(draft.Variant)! : null;

    private static SheetSetting SettingOf(OpenCase c) =>
        Granted(c)?.Layout is PaperLayout.Certificate ? SheetSetting.Certificate : SheetSetting.Letter;

    private static SheetSetting SettingOf(ImmutableArray<PaperLine> form) =>
        form.Sum(line => line.Text.Length + (line.Caption is null ? 0 : CaptionedLine)) > FormLetters ? SheetSetting.Crowded : SheetSetting.Form;

    /// <summary>Of what was handed in with the application, whenever it is printed.</summary>
    private Sheet Receipt(OpenCase current, string document, Language language)
    {
        var c = current with { State = current.State.AsHandedIn() };
        var lines = Lines(c, document, language, null);
        return Sheet(c, language, lines, SettingOf(lines), c.State.Receipt.Number, c.State.Receipt.HandedInAt) with
        {
            Note = Lines(c, ReceiptNote, language, null, ("accessCode", Grouped(accessCodes.Of(c.State.Number))), ("publicUrl", publicUrl)),
        };
    }

    private Sheet Application(OpenCase current, string document, Language language)
    {
        var c = current with { State = current.State.AsHandedIn() };
        var lines = Lines(c, document, language, null);
        return Sheet(c, language, lines, SettingOf(lines), c.State.Number, c.State.Receipt.HandedInAt);
    }

    private Sheet Outcome(OpenCase c, string document, Language language)
    {
        var signature = c.State.Signature!;
        var lines = SignedBy(signature.By, c, Lines(c, document, language, signature), language);
        return Sheet(c, language, lines, SettingOf(c), signature.Number, StartOf(signature.On, c), signature) with
        {
            Note = Lines(c, VerificationNote, language, signature),
            VerificationCode = QrCode.Of(PaperPress.VerificationUrl(publicUrl, signature)),
        };
    }

    private Sheet Draft(OpenCase c, string document, Language language) =>
        Sheet(c, language, Lines(c, document, language, null, unsigned: true), SettingOf(c), c.State.Number, StartOf(c.State.Draft!.On, c)) with
        {
            Mark = MarkOf(DuePapers.Draft, null),
        };

    /// <summary>Whichever language the paper is in, a mark is for everybody who comes across it.</summary>
    private SheetMark MarkOf(string mark, string? standing)
    {
        var word = Marks.Label(mark);
        return new SheetMark($"{word.Kk} / {word.Ru}", standing);
    }

    private Sheet Sheet(
        OpenCase c, Language language, ImmutableArray<PaperLine> lines, SheetSetting setting, string number, Instant at, Signature? signature = null) => new()
    {
        Title = $"{lines.First(l => l.Place is LinePlace.Title).Text} № {number}",
        Author = c.Office.Name.In(language),
        Language = language.Tag(),
        CreatedAt = at.InZone(c.Calendar.Zone).ToDateTimeOffset(),
        Setting = setting,
        Images = images(c, signature),
        Lines = lines,
        Note = [],
    };

    private ImmutableArray<PaperLine> Lines(
        OpenCase c, string document, Language language, Signature? signature, params ReadOnlySpan<(string Blank, string Value)> extra) =>
        Lines(c, document, language, signature, unsigned: false, extra);

    private ImmutableArray<PaperLine> Lines(
        OpenCase c, string document, Language language, Signature? signature, bool unsigned, params ReadOnlySpan<(string Blank, string Value)> extra)
    {
        var wording = seeds.WordingOf(c.Procedure);
        return wording.Documents.FirstOrDefault(d => d.Id == document) is { } words
            ? PaperText.Fill(words, language, new CaseBlanks(c, wording, words, language, signature) { Unprintable = missing, Unsigned = unsigned }, extra)
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

    private static Instant StartOf(LocalDate day, OpenCase c) => c.Calendar.Zone.AtStartOfDay(day).ToInstant();

    /// <summary>Four by four, as a person reads it off; the hyphens do not count.</summary>
    private static string Grouped(string code) => string.Join('-', code.Chunk(4).Select(four => new string(four)));
}
