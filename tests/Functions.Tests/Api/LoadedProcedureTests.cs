using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using MissionReg.Functions.Tests.Seeds;
using MissionReg.Functions.Tests.Seeds.Fifth;

namespace MissionReg.Functions.Tests.Api;

/// <summary>What an administrator may bring into the running service, and what it does not take.</summary>
public sealed class LoadedProcedureTests(Office office) : IClassFixture<Office>
{
    private Visitor Admin => office.As("admin");

    [Theory]
    [MemberData(nameof(BadProcedure.Names), MemberType = typeof(BadProcedure))]
    public async Task A_procedure_is_not_taken_for(string name)
    {
        var bad = BadProcedure.Named(name);
        var answer = await Admin.PostAsync("api/procedures", FairPermit.Loading(Renamed(bad.Procedure()), Renamed(FairPermit.Wording())));
        AssertFault(answer, (bad.IsOfWording ? "$.wording" : "$.procedure") + bad.Path[1..], bad.Reason);
        await AssertUnknownAsync(NotTaken);
    }

    [Fact]
    public async Task A_procedure_without_words_is_not_taken()
    {
        AssertFault(await Admin.PostAsync("api/procedures", FairPermit.Loading(Renamed(FairPermit.Procedure()))), "$.procedure.id", "no wording");
        await AssertUnknownAsync(NotTaken);
    }

    [Fact]
    public async Task A_second_version_on_the_same_days_is_not_taken_and_the_first_goes_on()
    {
        await LoadFirstAsync();
        var second = FairPermit.Procedure(p => p["version"] = "1b");
        AssertFault(
            await Admin.PostAsync("api/procedures", FairPermit.Loading(second)),
            "$.procedure.offered",
            "version '1b' and version '1' (loaded procedure made-up-fair-permit 1) are both offered from 2026-01-01 on");
        var offered = (await office.Anybody.GetAsync($"api/procedures/{FairPermit.Id}")).Is(HttpStatusCode.OK);
        Assert.Equal("1", offered.Text("version"));
    }

    [Fact]
    public async Task Json_that_is_cut_off_is_told_with_its_place()
    {
        var whole = FairPermit.Loading(Renamed(FairPermit.Procedure())).ToJsonString();
        var answer = await Admin.PostAsync("api/procedures", new StringContent(whole[..(whole.Length / 2)], Encoding.UTF8, "application/json"));
        answer.IsProblem(400, "malformed-json");
        Assert.Equal("$", (string)answer.Json["errors"]![0]!["field"]!);
        Assert.Contains("is no JSON", (string)answer.Json["errors"]![0]!["message"]!, StringComparison.Ordinal);
        await AssertUnknownAsync(NotTaken);
    }

    [Fact]
    public async Task Five_megabytes_are_too_large()
    {
        var large = FairPermit.Loading(Renamed(FairPermit.Procedure(p => p["offered"]!["reason"] = new string('r', 5_000_000))));
        (await Admin.PostAsync("api/procedures", large)).IsProblem(413, "seed-too-large");
        await AssertUnknownAsync(NotTaken);
    }

    [Fact]
    public async Task Only_an_administrator_loads()
    {
        var body = FairPermit.Loading(Renamed(FairPermit.Procedure()), Renamed(FairPermit.Wording()));
        (await office.Anybody.PostAsync("api/procedures", body.DeepClone())).IsProblem(401, "unauthorized");
        (await office.As("head").PostAsync("api/procedures", body.DeepClone())).IsProblem(403, "forbidden");
        (await office.As("head").PostAsync("api/calendars", new JsonObject())).IsProblem(403, "forbidden");
        (await office.As("head").PostAsync("api/centres", new JsonObject())).IsProblem(403, "forbidden");
        await AssertUnknownAsync(NotTaken);
    }

    [Fact]
    public async Task A_loading_says_why_and_nothing_else()
    {
        (await Admin.PostAsync("api/procedures", new JsonObject { ["calendar"] = 1 }))
            .IsProblem(422, "validation", "procedure missing", "reason missing", "calendar unknown");
    }

    [Fact]
    public async Task The_same_again_is_answered_the_same_and_other_content_is_refused()
    {
        var first = await LoadFirstAsync();
        Assert.Equal(first.Body, (await LoadFirstAsync()).Body);
        Assert.Equal("loaded", first.Text("source"));
        Assert.Equal("admin", (string)first.Json["loadedBy"]!["id"]!);

        var other = FairPermit.Loading(FairPermit.Procedure(p => p["term"]!["paragraph"] = "70"));
        (await Admin.PostAsync("api/procedures", other)).IsProblem(409, "version-exists");
        var otherWords = FairPermit.Loading(FairPermit.Procedure(), FairPermit.Wording(w => w["documents"]![0]!["paragraph"] = "70"));
        (await Admin.PostAsync("api/procedures", otherWords)).IsProblem(409, "version-exists");
    }

    [Fact]
    public async Task A_key_belongs_to_one_loading()
    {
        var keyed = Admin with { Key = "calendar-of-nowhere" };
        var first = (await keyed.PostAsync("api/calendars", Calendar("1"))).Is(HttpStatusCode.Created);
        Assert.Equal(first.Body, (await keyed.PostAsync("api/calendars", Calendar("1"))).Is(HttpStatusCode.Created).Body);
        (await keyed.PostAsync("api/calendars", Calendar("2"))).IsProblem(409, "idempotency-conflict");
        (await Admin.PostAsync("api/calendars", Calendar("2"))).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_list_of_centres_needs_its_calendar()
    {
        var list = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seeds", "centres", "kz-2008.json")))!;
        list["id"] = "made-up-centres";
        var centre = list["centres"]![0]!.DeepClone();
        (centre["id"], centre["code"], centre["calendar"]) = ("made-up-centre", "MADEUP", "kg");
        list["centres"] = new JsonArray(centre);
        AssertFault(await Admin.PostAsync("api/centres", Sent("centres", list)), "$.centres.centres[0].calendar", "no calendar 'kg'");

        centre["calendar"] = "kz";
        (await Admin.PostAsync("api/centres", Sent("centres", list.DeepClone()))).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Versions_are_listed_with_their_days_and_origin()
    {
        await LoadFirstAsync();
        var loaded = (await office.As("head").GetAsync($"api/procedures/{FairPermit.Id}/versions")).Is(HttpStatusCode.OK).Json["versions"]!.AsArray();
        var version = Assert.Single(loaded)!;
        Assert.Equal(("1", "2026-01-01", "loaded"), ((string)version["version"]!, (string)version["from"]!, (string)version["source"]!));
        Assert.Equal("The akim ordered it.", (string)version["reason"]!);
        Assert.Equal("admin", (string)version["loadedBy"]!["id"]!);

        var seenByAnybody = (await office.Anybody.GetAsync($"api/procedures/{FairPermit.Id}/versions")).Is(HttpStatusCode.OK);
        Assert.DoesNotContain("admin", seenByAnybody.Body, StringComparison.Ordinal);
        var shipped = (await office.Anybody.GetAsync("api/procedures/almaty-2011-missionary/versions")).Json["versions"]![0]!;
        Assert.Equal("shipped", (string)shipped["source"]!);
        (await office.Anybody.GetAsync("api/procedures/almaty-1911/versions")).IsProblem(404, "not-found");
    }

    private const string NotTaken = "made-up-not-taken";

    private static JsonNode Renamed(JsonNode seed)
    {
        if (seed["procedure"] is not null)
        {
            (seed["id"], seed["procedure"]) = (NotTaken, NotTaken);
        }
        else
        {
            seed["id"] = NotTaken;
            (seed["casePrefix"], seed["certificatePrefix"]) = ((string)seed["casePrefix"]! == "FAIR" ? "NOT" : (string)seed["casePrefix"]!, "NOT-P");
        }

        return seed;
    }

    private static JsonObject Sent(string member, JsonNode seed) => new() { [member] = seed, ["reason"] = "The akim ordered it." };

    private static JsonObject Calendar(string version) => Sent("calendar", new JsonObject
    {
        ["id"] = "nowhere",
        ["version"] = version,
        ["years"] = new JsonArray(new JsonObject { ["year"] = 2026, ["complete"] = true, ["source"] = "made up" }),
        ["entries"] = new JsonArray(),
    });

    private static void AssertFault(Answer answer, string field, string reason)
    {
        answer.IsProblem(422, "seed-invalid");
        Assert.Contains(
            answer.Json["errors"]!.AsArray(), e => (string)e!["field"]! == field && ((string)e["message"]!).Contains(reason, StringComparison.Ordinal));
    }

    private async Task<Answer> LoadFirstAsync() =>
        (await Admin.PostAsync("api/procedures", FairPermit.Loading(FairPermit.Procedure(), FairPermit.Wording()))).Is(HttpStatusCode.Created);

    private async Task AssertUnknownAsync(string procedure)
    {
        (await office.Anybody.GetAsync($"api/procedures/{procedure}/versions")).IsProblem(404, "not-found");
        (await office.Anybody.GetAsync("api/procedures/almaty-2011-missionary")).Is(HttpStatusCode.OK);
    }
}
