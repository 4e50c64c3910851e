using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MissionReg.Core.Forms;
using MissionReg.Core.Seeds;

namespace MissionReg.Core.Texts;

/// <summary>The words of every answer that is not what was asked for.</summary>
public sealed record ProblemCatalog
{
    public required ImmutableArray<ProblemText> Problems { get; init; }

    /// <summary>A text for every <see cref="FieldCode"/>.</summary>
    public required ImmutableArray<FieldErrorText> FieldErrors { get; init; }

    [JsonIgnore]
    public FieldMessages FieldMessages => new(FieldErrors.ToImmutableDictionary(error => error.Code, error => error.Text));

    /// <param name="json">The catalogue.</param>
    /// <param name="file">Its name, for the reader of a fault.</param>
    /// <param name="schemaJson">The text of <c>seeds/wording/problems.schema.json</c>.</param>
    /// <exception cref="SeedException">The file is not JSON, breaks the schema or contradicts itself.</exception>
    public static ProblemCatalog Parse(string json, string file, string schemaJson) =>
        SeedReader.Read<ProblemCatalog>(json, file, schemaJson, catalog => ProblemFaults.Find(catalog, file));

    /// <exception cref="InvalidOperationException">There is no such type: a slip in the code.</exception>
    public ProblemText Problem(string id) => Problems.First(problem => problem.Id == id);

    /// <summary>The detail of a problem with its blanks filled: the reason's text where there is one, else the general text.</summary>
    /// <exception cref="KeyNotFoundException">A blank has no value.</exception>
    public string Detail(string id, string? reason, Language language, IReadOnlyDictionary<string, string> values)
    {
        var problem = Problem(id);
        var text = problem.Reasons.FirstOrDefault(known => known.Id == reason)?.Text ?? problem.Detail;
        return Placeholders.Fill(text.In(language), values);
    }
}
