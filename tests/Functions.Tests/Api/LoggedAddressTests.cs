using System.Net;

namespace MissionReg.Functions.Tests.Api;

public sealed class LoggedAddressTests(TalkativeOffice office) : IClassFixture<TalkativeOffice>
{
    [Fact]
    public async Task What_was_searched_for_is_in_no_line_of_the_log()
    {
        var sought = Uri.EscapeDataString("Фризен");

        (await office.Specialist.GetAsync($"api/cases?q={sought}")).Is(HttpStatusCode.OK);

        Assert.DoesNotContain(office.Log.Lines, line => line.Contains(sought, StringComparison.OrdinalIgnoreCase));
    }
}
