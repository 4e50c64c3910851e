using System.Collections.Immutable;
using MissionReg.Core;
using MissionReg.Core.Seeds;
using MissionReg.Core.Texts;
using NodaTime;

namespace MissionReg.Functions.Verification;

/// <summary>What the page says of a paper, line by line; a line whose blank has no value is left out.</summary>
internal static class PaperLines
{
    private const string Document = "paper";

    public static ImmutableArray<(string Name, string Value)> Of(CheckedPaper paper, Wording words, Language language)
    {
        var values = new Dictionary<string, string>
        {
            ["number"] = paper.Number,
            ["service"] = paper.Service.In(language),
            ["office"] = paper.Office.In(language),
        };
        AddDate("signedOn", paper.SignedOn);
        AddDate("validUntil", paper.ValidUntil);
        AddDate($"{paper.Standing}On", paper.Since);
        AddDate("checkedOn", paper.CheckedOn);
        return
        [
            .. words.Document(Document).In(language)
                .Where(line => Placeholders.In(line.Text.In(language)).All(values.ContainsKey))
                .Select(line => (line.Caption!.In(language), line.Fill(language, values))),
        ];

        void AddDate(string blank, LocalDate? date)
        {
            if (date is { } given)
            {
                values[blank] = words.Date(Document, blank, given, language);
            }
        }
    }
}
