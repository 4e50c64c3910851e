using System.Net;

namespace MissionReg.Functions.Tests.Api;

public sealed class SessionTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_sign_in_ends_after_twelve_hours()
    {
        var clerk = office.Anybody with { Token = await office.TokenAsync("clerk") };
        (await clerk.GetAsync("api/cases")).Is(HttpStatusCode.OK);
        await office.AdvanceAsync("2026-03-02 20:59");
        (await clerk.GetAsync("api/cases")).Is(HttpStatusCode.OK);
        await office.AdvanceAsync("2026-03-02 21:00");
        (await clerk.GetAsync("api/cases")).IsProblem(401, "unauthorized");
        (await clerk.SubmitAsync(Envelope.OfRecipient())).IsProblem(401, "unauthorized");
        (await office.Clerk.GetAsync("api/cases")).Is(HttpStatusCode.OK);
    }
}
