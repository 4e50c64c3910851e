using System.Net;
using System.Text.Json.Nodes;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Tests.Api;

/// <summary>The usual course of a case, step by step.</summary>
internal static class Course
{
    /// <summary>Hands in a complete application at the counter and brings it to a state.</summary>
    public static async Task<string> CaseAsync(this Office office, CaseStatus state = CaseStatus.Submitted, Envelope? envelope = null)
    {
        var submitted = await office.Clerk.SubmitAsync(envelope ?? Envelope.Complete());
        var number = submitted.Is(HttpStatusCode.Created).Number;
        await office.BringAsync(number, state);
        return number;
    }

    public static async Task BringAsync(this Office office, string number, CaseStatus state)
    {
        await office.ShowPassportAsync(number);
        while (Next(number, await office.StateAsync(number)) is var (account, command, body, after) && after <= state)
        {
            (await office.As(account).CommandAsync(number, command, body)).Is(HttpStatusCode.OK);
        }
    }

    public static async Task<CaseStatus> StateAsync(this Office office, string number)
    {
        var state = (await office.Specialist.CaseAsync(number)).Is(HttpStatusCode.OK).Text("state");
        return Enum.Parse<CaseStatus>(state.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
    }

    private static async Task ShowPassportAsync(this Office office, string number)
    {
        var seen = await office.Clerk.CaseAsync(number);
        if (seen.Json["missing"]!.AsArray().Any(m => (string)m! == "passport"))
        {
            (await office.Clerk.CommandAsync(number, "show-document", ("documentId", "passport"))).Is(HttpStatusCode.OK);
        }
    }

    private static (string Account, string Command, (string Name, JsonNode? Value)[] Body, CaseStatus After) Next(string number, CaseStatus now) => now switch
    {
        CaseStatus.Submitted => ("clerk", "register", [], CaseStatus.Registered),
        CaseStatus.Registered => ("specialist", "start-review", [], CaseStatus.UnderReview),
        CaseStatus.UnderReview => ("specialist", "draft", [], CaseStatus.Drafted),
        CaseStatus.Drafted => ("specialist", "send-for-signature", [], CaseStatus.AwaitingSignature),
        CaseStatus.AwaitingSignature => ("head", "sign", [], CaseStatus.Ready),
        CaseStatus.Ready => ("specialist", "notify", [("by", "phone")], CaseStatus.AwaitingCollection),
        CaseStatus.AwaitingCollection =>
            ("clerk", "hand-out", [("receiptNumber", number), ("collector", "recipient"), ("identityDocument", "C0SAMPLE7"), ("signedInJournal", true)], CaseStatus.Collected),
        _ => ("", "", [], (CaseStatus)int.MaxValue),
    };
}
