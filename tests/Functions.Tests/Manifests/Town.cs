using System.Collections.Immutable;
using System.Net;
using System.Text.Json.Nodes;
using MissionReg.Core.Cases;
using MissionReg.Functions.Security;
using MissionReg.Functions.Tests.Api;

namespace MissionReg.Functions.Tests.Manifests;

/// <summary>The office with a Public Service Centre beside it, its courier, and one centre and one bureau that have nothing to do with it.</summary>
public sealed class Town : IAsyncLifetime
{
    public const string Centre = "almaty-almaly";

    private static readonly Account[] Staff =
    [
        new("inspector", "Төлегенова Сәуле", "inspector", [Role.CentreInspector], Centre),
        new("accumulation", "Есімов Марат", "inspector of the accumulation section", [Role.AccumulationInspector], Centre),
        new("courier", "Бекұлы Серік", "courier", [Role.Courier], Centre),
        new("quality", "Ержанова Лаура", "quality officer", [Role.QualityOfficer], Office.Almaty),
        new("other-accumulation", "Мұратова Айжан", "inspector of the accumulation section", [Role.AccumulationInspector, Role.CentreInspector], "almaty-turksib"),
        new("bureau", "Сейітов Қанат", "clerk", [Role.Clerk], "astana-address-bureau"),
    ];

    public Town()
        : this(new Office())
    {
    }

    /// <param name="office">Not open yet.</param>
    internal Town(Office office) => Office = office;

    public Office Office { get; }

    public Visitor Accumulation => Office.As("accumulation");

    public Visitor Clerk => Office.Clerk;

    public async Task InitializeAsync()
    {
        await Office.InitializeAsync();
        foreach (var member in Staff)
            await Office.HireAsync(member);
    }

    public Task DisposeAsync() => Office.DisposeAsync();

    /// <summary>An application accepted at the window and handed to the accumulation section.</summary>
    public async Task<string> CaseAsync(bool accumulated = true)
    {
        var envelope = Envelope.Complete().Saying("channel", "centre").Saying("centre", Centre);
        var number = (await Office.As("inspector").SubmitAsync(envelope)).Is(HttpStatusCode.Created).Number;
        if (accumulated)
            (await Office.As("inspector").CommandAsync(number, "hand-to-accumulation")).Is(HttpStatusCode.OK);
        return number;
    }

    /// <returns>The number of a manifest with these cases, or with everything that waits.</returns>
    public async Task<string> CompileAsync(string leg, params string[] cases) =>
        (await TryCompileAsync(leg, cases)).Is(HttpStatusCode.Created).Text("number");

    public Task<Answer> TryCompileAsync(string leg, params string[] cases) =>
        (leg == "to-centre" ? Clerk : Accumulation).PostAsync("api/manifests", Body(leg, cases));

    public static JsonObject Body(string leg, params string[] cases)
    {
        var body = new JsonObject { ["leg"] = leg };
        if (cases.Length > 0)
            body["cases"] = new JsonArray([.. cases.Select(c => (JsonNode)c)]);
        return body;
    }

    public Task<Answer> DispatchAsync(string manifest, string account = "accumulation") =>
        GiveAsync(Office.As(account), manifest, "dispatch", new JsonObject { ["courier"] = "Бекұлы Серік" });

    public Task<Answer> ArriveAsync(string manifest, string account = "clerk", JsonNode? cases = null) =>
        GiveAsync(Office.As(account), manifest, "arrive", cases is null ? [] : new JsonObject { ["cases"] = cases });

    public static Task<Answer> GiveAsync(Visitor officer, string manifest, string command, JsonObject body) =>
        officer.PostAsync($"api/manifests/{manifest}/commands/{command}", body);

    /// <summary>There and signed: the outcome waits for the courier.</summary>
    public async Task<string> SignedAsync()
    {
        var number = await CaseAsync();
        var manifest = await CompileAsync("to-office", number);
        (await DispatchAsync(manifest)).Is(HttpStatusCode.OK);
        (await ArriveAsync(manifest)).Is(HttpStatusCode.OK);
        await Office.BringAsync(number, CaseStatus.Ready);
        return number;
    }

    /// <summary>Who holds each paper, as <c>invitation.1 courier MAN-…</c>.</summary>
    public async Task<ImmutableSortedSet<string>> CustodyAsync(string caseNumber) =>
        [.. (await Clerk.GetAsync($"api/cases/{caseNumber}/custody")).Is(HttpStatusCode.OK).Json["papers"]!.AsArray()
            .Select(p => $"{p!["id"]} {p["holder"]} {p["manifest"]}".Trim())];

    public async Task<string[]> EventsAsync(string caseNumber) =>
        [.. (await Clerk.GetAsync($"api/cases/{caseNumber}/history")).Is(HttpStatusCode.OK).Json["events"]!.AsArray().Select(e => (string)e!["event"]!["type"]!)];

    public static string[] Discrepancies(Answer manifest) =>
        [.. manifest.Json["discrepancies"]!.AsArray().Select(d => string.Join(' ', new[] { d!["kind"], d["caseNumber"], d["paper"], d["belongsTo"], d["reason"] }.OfType<JsonNode>()))];
}
