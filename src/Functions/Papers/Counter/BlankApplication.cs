using System.Collections.Immutable;
using MissionReg.Core;
using MissionReg.Core.Procedures;
using MissionReg.Core.Texts;

namespace MissionReg.Functions.Papers.Counter;

/// <summary>The lines of a procedure's application form, each blank as wide as its field wants.</summary>
/// <param name="office">Whose name is printed where the form names it; null leaves that blank too.</param>
internal sealed class BlankApplication(DocumentWording document, Procedure procedure, Office? office, Language language)
{
    private const int SignatureRoom = 1;
    private const int OtherRoom = 10;
    private const int RepeatedRoom = 35;

    /// <summary>Rows for what there may be several of.</summary>
    private const int Repeats = 6;

    public ImmutableArray<BlankLine> Lines() =>
        [.. document.In(language).SelectMany(line => Enumerable.Repeat(Line(line), line.Repeats ? Repeats : 1))];

    private BlankLine Line(WordingLine line)
    {
        var rows = WritingText.Lines(line.Text.In(language), name => Blank(name, line));
        return new BlankLine(
            line.Id,
            LinePlaces.Of(line, document),
            line.Number,
            line.Id == BlankLine.Signature && rows.Length == 1 ? [rows[0].Add(WritingPart.Rule(SignatureRoom))] : rows,
            line.Caption?.In(language));
    }

    private WritingPart Blank(string name, WordingLine line)
    {
        if (OfOffice(name) is { } known)
        {
            return WritingPart.Value(known);
        }

        if (document.Dates.FirstOrDefault(date => date.Placeholder == name) is { } form)
        {
            return WritingPart.Date(form.Pattern.In(language));
        }

        var field = procedure.Form.FirstOrDefault(known => known.Id == name);
        return WritingPart.Rule(field is not null ? Room(field) : line.Repeats && name == line.Id ? RepeatedRoom : OtherRoom);
    }

    private string? OfOffice(string blank) => blank switch
    {
        _ when office is null => null,
        "officeName" => office.Name.In(language),
        "officeCity" => office.City.In(language),
        "officeAddress" => office.Address?.In(language),
        "officePhones" => string.Join(", ", office.Phones),
        _ => null,
    };

    private static int Room(FormField field) => field.Type switch
    {
        FieldType.Text => Room(field.MaxLength ?? 200),
        FieldType.Mrz => Room(500),
        FieldType.Number or FieldType.Date => OtherRoom,
        _ => 20,
    };

    /// <summary>How much is usually written where so much is allowed.</summary>
    private static int Room(int maxLength) => maxLength switch
    {
        <= 25 => OtherRoom,
        <= 60 => 20,
        <= 100 => 25,
        <= 200 => 36,
        <= 300 => 52,
        _ => 95,
    };
}
