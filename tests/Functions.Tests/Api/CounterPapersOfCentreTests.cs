using System.Net;
using MissionReg.Core.Cases;
using MissionReg.Functions.Tests.Manifests;

namespace MissionReg.Functions.Tests.Api;

/// <summary>What the counter of a Public Service Centre prints.</summary>
public sealed class CounterPapersOfCentreTests(Town town) : IClassFixture<Town>
{
    [Fact]
    public async Task Slip_waits_for_the_paper_to_be_at_the_centre()
    {
        var number = await town.CaseAsync();
        var there = await town.CompileAsync("to-office", number);
        (await town.DispatchAsync(there)).Is(HttpStatusCode.OK);
        (await town.ArriveAsync(there)).Is(HttpStatusCode.OK);
        await town.Office.BringAsync(number, CaseStatus.Ready);
        (await Inspector.GetAsync($"api/cases/{number}/notification.pdf")).IsProblem(409, "nothing-to-collect");

        var back = await town.CompileAsync("to-centre", number);
        (await town.DispatchAsync(back, "clerk")).Is(HttpStatusCode.OK);
        (await Inspector.GetAsync($"api/cases/{number}/notification.pdf")).IsProblem(409, "nothing-to-collect");
        (await town.ArriveAsync(back, "accumulation")).Is(HttpStatusCode.OK);
        (await Inspector.GetAsync($"api/cases/{number}/notification.pdf")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Ticket_is_the_centres_own_where_the_centre_takes_applications()
    {
        const string Address = "api/complaint-ticket.pdf?procedure=moj-2008-address&lang=ru";
        var own = (await Inspector.GetAsync(Address)).Is(HttpStatusCode.OK);
        Assert.Equal(own.Bytes, (await Inspector.GetAsync($"{Address}&office={Town.Centre}")).Is(HttpStatusCode.OK).Bytes);
        Assert.NotEqual(own.Bytes, (await town.Office.As("bureau").GetAsync(Address)).Is(HttpStatusCode.OK).Bytes);
        (await Inspector.GetAsync($"{Address}&office=almaty-turksib")).IsProblem(404, "not-found");
        (await Inspector.GetAsync("api/complaint-ticket.pdf?procedure=astana-2008-missionary")).IsProblem(404, "not-found");
    }

    private Visitor Inspector => town.Office.As("inspector");
}
