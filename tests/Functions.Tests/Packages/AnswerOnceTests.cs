using System.Net;

namespace MissionReg.Functions.Tests.Packages;

public sealed class AnswerOnceTests(OverheardOffice office) : IClassFixture<OverheardOffice>
{
    [Fact]
    public async Task Answer_reaches_the_caller_and_not_the_host()
    {
        var answer = (await office.Anybody.GetAsync("api/procedures")).Is(HttpStatusCode.OK);

        Assert.NotEmpty(answer.Json["procedures"]!.AsArray());
        var (returned, left) = Assert.Single(office.Heard);
        Assert.NotNull(returned);
        Assert.Null(left());
    }
}
