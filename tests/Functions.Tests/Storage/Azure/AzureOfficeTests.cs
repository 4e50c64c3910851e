using System.Net;
using MissionReg.Azurite;
using MissionReg.Core.Cases;
using MissionReg.Functions.Tests.Api;

namespace MissionReg.Functions.Tests.Storage.Azure;

public sealed class AzureOfficeTests(AzureOffice office) : IClassFixture<AzureOffice>
{
    [Fact]
    public async Task A_case_goes_its_way_and_nothing_of_it_lies_on_the_machine()
    {
        var submitted = (await office.Clerk.SubmitAsync(Envelope.Complete())).Is(HttpStatusCode.Created);
        await office.BringAsync(submitted.Number, CaseStatus.Drafted);
        Assert.Equal(CaseStatus.Drafted, await office.StateAsync(submitted.Number));
        (await office.With(submitted.Text("accessCode")).GetAsync($"api/cases/{submitted.Number}/receipt.pdf")).Is(HttpStatusCode.OK);
        Assert.False(File.Exists(Path.Combine(office.DataFolder, "missionreg.db")));
        Assert.False(Directory.Exists(Path.Combine(office.DataFolder, "documents")));
        Assert.False(Directory.Exists(Path.Combine(office.DataFolder, "keys")));
    }

    [Fact]
    public async Task The_start_tells_the_place_and_no_secret()
    {
        using var said = new StringWriter();
        await StartNote.WriteAsync(office.Services, said);
        Assert.Equal($"Data lies in the storage account at 127.0.0.1{Environment.NewLine}", said.ToString());
        Assert.DoesNotContain(office.Log.Lines, line => line.Contains(AzuriteServer.Key, StringComparison.Ordinal));
    }
}
