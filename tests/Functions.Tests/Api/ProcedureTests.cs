using System.Net;

namespace MissionReg.Functions.Tests.Api;

[Collection(StandingClock.Name)]
public sealed class ProcedureTests(Office office)
{
    [Fact]
    public async Task Procedures_in_force_are_listed_with_their_term_and_kinds()
    {
        var all = (await office.Anybody.GetAsync("api/procedures")).Is(HttpStatusCode.OK).Json["procedures"]!.AsArray();
        var ours = all.Single(p => (string)p!["id"]! == "almaty-2011-missionary")!;
        Assert.Equal(7, (int)ours["term"]!["term"]!["count"]!);
        Assert.Equal(["registration", "reregistration"], ours["kinds"]!.AsArray().Select(k => (string)k!["id"]!));
    }

    [Fact]
    public async Task A_procedure_tells_its_form_and_its_checklist()
    {
        var procedure = (await office.Anybody.GetAsync("api/procedures/almaty-2011-missionary")).Is(HttpStatusCode.OK);
        Assert.Contains(procedure.Json["form"]!.AsArray(), f => (string)f!["id"]! == "applicantName" && (bool)f["required"]!);
        Assert.Contains(procedure.Json["checklist"]!.AsArray(), i => (string)i!["id"]! == "invitation");
        Assert.Contains(procedure.Json["grounds"]!.AsArray(), g => (string)g!["paragraph"]! == "10(1)");
    }

    [Theory]
    [InlineData("almaty-1911")]
    [InlineData("%D0%96%D0%B0%D1%81%D1%8B%D1%80%D1%8B%D0%BD")]
    public async Task A_procedure_that_is_not_offered_is_not_found(string procedure) =>
        (await office.Anybody.GetAsync($"api/procedures/{procedure}")).IsProblem(404, "not-found");

    [Fact]
    public async Task The_service_tells_that_it_runs_and_is_ready()
    {
        Assert.Equal("running", (await office.Anybody.GetAsync("api/health")).Is(HttpStatusCode.OK).Text("status"));
        Assert.Equal("ready", (await office.Anybody.GetAsync("api/health/ready")).Is(HttpStatusCode.OK).Text("status"));
    }
}
