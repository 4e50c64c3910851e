using System.Collections.Immutable;
using MissionReg.Core.Procedures;
using MissionReg.Core.Seeds;

namespace MissionReg.Core.Texts;

/// <summary>Whether a wording can be filled.</summary>
public static class WordingValidator
{
    internal const string Day = "day";
    internal const string Month = "month";
    internal const string Year = "year";

    /// <summary>Documents that every procedure prints beside its outcome.</summary>
    private static readonly ImmutableArray<string> AlwaysPrinted = ["application", "receipt", "refusal"];

    /// <returns>Every fault; none when the wording may be used.</returns>
    public static ImmutableArray<SeedFault> Validate(Wording wording, string file)
    {
        var faults = new SeedFaults(file);
        faults.Unique("$.months", wording.Months.Select(months => months.Id));
        faults.Unique("$.labels", wording.Labels.Select(label => label.Id));
        faults.Unique("$.documents", wording.Documents.Select(document => document.Id));
        foreach (var (i, label) in wording.Labels.Index())
            TextBlanks.Check(label.Text, [], $"$.labels[{i}].text", faults);
        foreach (var (i, document) in wording.Documents.Index())
            DocumentFaults.Find(document, wording, $"$.documents[{i}]", faults);
        SeedTexts.Check(wording, faults);
        return faults.ToImmutable();
    }

    /// <summary>Whether the wording has what the procedure prints.</summary>
    public static ImmutableArray<SeedFault> Validate(Wording wording, Procedure procedure, string file)
    {
        var faults = new SeedFaults(file);
        faults.AddIf(wording.Procedure != procedure.Id, "$.procedure", $"'{wording.Procedure}' is not '{procedure.Id}'");
        foreach (var printed in AlwaysPrinted.AddRange(procedure.Outcome.Variants.Select(variant => variant.Form)))
            faults.AddIf(wording.Documents.All(known => known.Id != printed), "$.documents", $"lack '{printed}'");
        return faults.ToImmutable();
    }
}
