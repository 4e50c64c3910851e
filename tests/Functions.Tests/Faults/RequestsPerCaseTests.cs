using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using MissionReg.Azurite;
using MissionReg.Core.Cases;
using MissionReg.Functions.Tests.Api;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>What a case costs in requests to the storage, from the counter to the recipient's hand, is no more than docs/operations.md reckons with.</summary>
public sealed class RequestsPerCaseTests(CloudOffice office) : IClassFixture<CloudOffice>
{
    [Fact]
    public async Task A_case_costs_what_the_operator_is_told()
    {
        // What a process does once: the containers, the secret, the first case of the year.
        await IssuedAsync(await office.CaseAsync(CaseStatus.Collected));
        office.Proxy.Forget();

        await IssuedAsync(await office.CaseAsync(CaseStatus.Collected));

        var requests = office.Proxy.Requests;
        AssertTold("table transactions", requests.Count(r => r.IsTable));
        AssertTold("blob writes, lists", requests.Count(r => !r.IsTable && (r.Method == "PUT" || IsList(r))));
        AssertTold("blob reads", requests.Count(r => !r.IsTable && (r.Method is "GET" or "HEAD") && !IsList(r)));
    }

    private static bool IsList(StorageRequest request) => request.Method == "GET" && request.Target.Contains("comp=list", StringComparison.Ordinal);

    /// <summary>How often the orchestration looks at a case is a little different each time: what is told is an upper bound, and not far from the truth.</summary>
    private static void AssertTold(string what, int counted)
    {
        var row = Regex.Match(Repository.Text("docs", "operations.md"), $@"^\| {what} \| (\d+) \|", RegexOptions.Multiline);
        Assert.True(row.Success, $"docs/operations.md tells nothing of {what}");
        var told = int.Parse(row.Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.True(counted <= told && counted > told / 2, $"{counted} {what} where docs/operations.md tells of {told}");
    }

    /// <summary>The receipt and the outcome are there in both languages, and nothing else is under way.</summary>
    private async Task IssuedAsync(string number)
    {
        foreach (var paper in (string[])["receipt", "outcome"])
        {
            await Office.UntilAsync(async () => (await office.Clerk.GetAsync($"api/cases/{number}/{paper}.pdf?lang=ru")).Status == HttpStatusCode.OK);
        }
    }
}
