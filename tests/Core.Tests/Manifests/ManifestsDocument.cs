using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using MissionReg.Core.Manifests;
using MissionReg.Core.Tests.Cases;

namespace MissionReg.Core.Tests.Manifests;

/// <summary>The part of <c>docs/procedures-and-events.md</c> that tells of manifests.</summary>
internal static class ManifestsDocument
{
    private const string Preface =
        """
        ## Manifests

        The papers of cases travel on a manifest, which has events of its own. It is compiled by the accumulation inspector of the centre (to the office,
        and back) or by the clerk of the office (to the centre), dispatched by them or by the courier, acknowledged item by item where it arrives, and
        every discrepancy is resolved by an officer of either end. Each case on it is then given `dispatch` or `arrive` in the name of the officer who acted.
        """;

    private static readonly Dictionary<string, string> Events = new(StringComparer.Ordinal)
    {
        ["manifest-compiled"] = "The cases and papers that are to travel were listed under a number of the centre's journal",
        ["manifest-dispatched"] = "The courier, named, took it",
        ["manifest-arrived"] = "It was opened where it was to go; what was missing or extra is a discrepancy",
        ["cases-moved"] = "The cases on it followed; a case whose rules refused is a discrepancy",
        ["discrepancy-resolved"] = "An officer said what became of a discrepancy",
        ["manifest-cancelled"] = "It was given up before the courier took it, and its cases may go on another",
    };

    public static string Write() => string.Join(
        "\n\n",
        Preface,
        $"States: {string.Join(", ", Enum.GetNames<ManifestStatus>().Select(s => $"`{JsonNamingPolicy.KebabCaseLower.ConvertName(s)}`"))}.",
        MarkdownTable.Of(
            ["Event", "Records", "Fields (`?`: may be absent)"],
            typeof(ManifestEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => (string[])
            [
                $"`{a.TypeDiscriminator}`",
                Events[(string)a.TypeDiscriminator!],
                string.Join(", ", ProceduresAndEventsDocument.Fields(a.DerivedType).Select(f => $"`{f}`")),
            ])));
}
