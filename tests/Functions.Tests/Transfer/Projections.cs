using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MissionReg.Functions.Tests.Api;
using MissionReg.Functions.Tests.Manifests;

namespace MissionReg.Functions.Tests.Transfer;

/// <summary>Everything that is shown of an office and its centre, through the API.</summary>
internal static partial class Projections
{
    private static readonly string[] Lists =
    [
        "clerk api/cases", "accumulation api/cases", "fair-clerk api/cases", "clerk api/manifests", "accumulation api/manifests?open=true",
        "section api/inbox", "accumulation api/inbox", "head api/inbox", "clerk api/quarantine",
        $"quality api/centres/{Town.Centre}/runs?from=2026-03-01&to=2026-03-31",
    ];

    private static readonly string[] Prints =
    [
        "clerk api/journals/incoming.pdf?from=2026-03-01&to=2026-03-31&lang=kk", "clerk api/journals/issue.pdf?from=2026-03-01&to=2026-03-31&lang=ru",
        "inspector api/journals/centre.pdf?from=2026-03-01&to=2026-03-31&lang=ru",
    ];

    private static readonly string[] OfCase = ["", "/history", "/custody", "/person"];

    /// <summary>What is asked and what is answered, a line each, always in the same order.</summary>
    public static async Task<List<string>> OfAsync(Office office)
    {
        var shown = new List<string>();
        foreach (var list in Lists)
        {
            shown.Add($"{list}: {(await AskAsync(office, list)).Body}");
        }

        var register = (await office.Specialist.PostAsync("api/register/search", new JsonObject())).Is(HttpStatusCode.OK);
        shown.Add($"register: {register.Body}");
        var search = (await office.Clerk.PostAsync("api/cases/search", new JsonObject { ["query"] = "фризен" })).Is(HttpStatusCode.OK);
        shown.Add($"search: {search.Body}");
        foreach (var number in CaseNumber().Matches(shown[0]).Select(m => m.Value).Distinct())
        {
            foreach (var part in OfCase)
            {
                shown.Add($"{number}{part}: {(await AskAsync(office, $"specialist api/cases/{number}{part}")).Body}");
            }
        }

        foreach (var number in ManifestNumber().Matches(shown[3]).Select(m => m.Value).Distinct())
        {
            shown.Add($"{number}: {(await AskAsync(office, $"clerk api/manifests/{number}")).Body}");
        }

        Assert.Contains(shown, line => line.StartsWith("MAN-", StringComparison.Ordinal));
        Assert.Contains(shown, line => line.Contains("/person: ", StringComparison.Ordinal) && line.Contains("\"same\":[{", StringComparison.Ordinal));
        foreach (var print in Prints)
        {
            shown.Add($"{print}: {Convert.ToHexStringLower(SHA256.HashData((await AskAsync(office, print)).Bytes))}");
        }

        return shown;
    }

    /// <summary>Readings of the same instant are in no order.</summary>
    public static List<string> Ordered(List<string> shown) => [.. shown.Select(line => Rewritten(line, history => Sort(history, "reads")))];

    /// <summary>
    /// Without what is drawn by lot, the hashes over it, and who looked. Papers are issued beside the officers' work: where in the
    /// history of an instant that is noted is chance too.
    /// </summary>
    public static List<string> WithoutChance(List<string> shown) =>
    [
        .. shown.Select(line => Rewritten(Chance().Replace(line, "\"$1\":\"…\""), history =>
        {
            history.Remove("reads");
            history["events"]!.AsArray().Select(e => e!.AsObject()).ToList().ForEach(e => e.Remove("sequence"));
            Sort(history, "events");
        })),
    ];

    private static string Rewritten(string line, Action<JsonObject> change)
    {
        if (line.Split("/history: ") is not [var number, var body])
        {
            return line;
        }

        var history = JsonNode.Parse(body)!.AsObject();
        change(history);
        return $"{number}/history: {history.ToJsonString()}";
    }

    private static void Sort(JsonObject history, string list) =>
        history[list] = new JsonArray([.. history[list]!.AsArray().OrderBy(e => e!.ToJsonString(), StringComparer.Ordinal).Select(e => e!.DeepClone())]);

    private static async Task<Answer> AskAsync(Office office, string who)
    {
        var (account, path) = who.Split(' ') is [var a, var p] ? (a, p) : throw new ArgumentException("who and what", nameof(who));
        return (await office.As(account).GetAsync(path)).Is(HttpStatusCode.OK);
    }

    [GeneratedRegex(@"[A-Z]{3}-[A-Z]+-2026-\d{6}")]
    private static partial Regex CaseNumber();

    [GeneratedRegex(@"MAN-[A-Z0-9-]+-2026-\d{6}")]
    private static partial Regex ManifestNumber();

    [GeneratedRegex("\"(hash|previousHash|verificationCode|commandId|lastHash|sha256)\":\"[^\"]*\"")]
    private static partial Regex Chance();
}
