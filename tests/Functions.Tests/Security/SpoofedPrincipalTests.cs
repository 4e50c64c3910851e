using System.Net;
using MissionReg.Functions.Security;
using MissionReg.Functions.Tests.Api;

namespace MissionReg.Functions.Tests.Security;

[Collection(StandingClock.Name)]
public sealed class SpoofedPrincipalTests(Office office)
{
    [Fact]
    public async Task Where_officers_have_passwords_nobody_is_believed_to_come_from_a_directory()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/cases");
        request.Headers.Add(EntraPrincipal.Header, Principal.Of("11111111-4f89-41d3-9a0c-0305e82c3301", "head", "clerk"));
        using var response = await office.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Not_even_a_damaged_principal_disturbs()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/procedures");
        request.Headers.Add(EntraPrincipal.Header, "%");
        using var response = await office.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
