using System.Collections.Immutable;
using MissionReg.Core.Seeds;

namespace MissionReg.Core.Forms;

/// <summary>The texts of <see cref="FieldCode"/>, with blanks for the field's title, the other field's and the limit.</summary>
public sealed class FieldMessages(ImmutableDictionary<string, LocalizedText> texts)
{
    internal const string Field = "field";
    internal const string Other = "other";
    internal const string Max = "max";

    /// <summary>The blanks a message of this code may have.</summary>
    internal static ImmutableArray<string> BlanksOf(string code) => code switch
    {
        FieldCode.Unknown => [],
        FieldCode.TooLong or FieldCode.SpanTooLong => [Field, Max],
        FieldCode.EndsBeforeBegins => [Field, Other],
        _ => [Field],
    };

    public LocalizedText For(string code, LocalizedText field, LocalizedText? other = null, int? max = null)
    {
        return new LocalizedText(Fill(Language.Kk), Fill(Language.Ru), Fill(Language.En));

        string Fill(Language language) => Placeholders.Fill(texts[code].In(language), new Dictionary<string, string>
        {
            [Field] = field.In(language),
            [Other] = other?.In(language) ?? "",
            [Max] = $"{max}",
        });
    }
}
