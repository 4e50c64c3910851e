using System.Net;
using System.Text.Json.Nodes;
using MissionReg.Azurite;
using MissionReg.Functions.Tests.Api;

namespace MissionReg.Functions.Tests.Uploads;

/// <summary>From the permit through the account and the blob trigger into the case.</summary>
public sealed class AccountUploadTests : IAsyncLifetime
{
    private AzuriteServer account = null!;
    private AccountOffice office = null!;

    public async Task InitializeAsync()
    {
        account = await AzuriteServer.StartAsync(new AzuriteOptions { InMemory = true });
        office = new AccountOffice(account);
        await office.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await office.DisposeAsync();
        await account.DisposeAsync();
    }

    [Fact]
    public async Task What_is_uploaded_to_the_account_ends_up_in_its_case_or_in_the_quarantine()
    {
        var envelope = Envelope.OfRecipient().WithoutScan("invitation").Saying("acceptIncomplete", true);
        var submitted = (await office.Anybody.SubmitAsync(envelope)).Is(HttpStatusCode.Created);
        var recipient = office.With(submitted.Text("accessCode"));

        Assert.Equal(HttpStatusCode.Created, await UploadAsync(recipient, submitted.Number, "invitation", "invitation-late.tiff", "image/tiff"));
        Assert.Equal(HttpStatusCode.Created, await UploadAsync(recipient, submitted.Number, "invitation", Path.Combine("bad", "encrypted.pdf"), "application/pdf"));

        await Office.UntilAsync(async () => (await office.Clerk.CaseAsync(submitted.Number)).Json["missing"]!.AsArray().All(m => (string)m! != "invitation"));
        var scan = (await recipient.GetAsync($"api/cases/{submitted.Number}/documents/invitation")).Is(HttpStatusCode.OK);
        Assert.Equal(Envelope.Sample("invitation-late.tiff"), scan.Bytes);

        await Office.UntilAsync(async () => (await EntriesAsync()).Count > 0);
        var entry = Assert.Single(await EntriesAsync())!;
        Assert.Equal("encrypted", (string)entry["fault"]!);
        var kept = (await office.Clerk.GetAsync($"api/quarantine/{entry["entry"]}")).Is(HttpStatusCode.OK);
        Assert.Equal(Envelope.Sample(Path.Combine("bad", "encrypted.pdf")), kept.Bytes);
    }

    private async Task<JsonArray> EntriesAsync() => (await office.Clerk.GetAsync("api/quarantine")).Is(HttpStatusCode.OK).Json["entries"]!.AsArray();

    private static async Task<HttpStatusCode> UploadAsync(Visitor visitor, string number, string document, string sample, string contentType)
    {
        var body = new JsonObject { ["document"] = document, ["contentType"] = contentType };
        var permit = (await visitor.PostAsync($"api/cases/{number}/uploads", body)).Is(HttpStatusCode.Created);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Put, permit.Text("url")) { Content = new ByteArrayContent(Envelope.Sample(sample)) };
        foreach (var (name, value) in permit.Json["headers"]!.AsObject())
        {
            if (!request.Headers.TryAddWithoutValidation(name, (string?)value))
                request.Content.Headers.TryAddWithoutValidation(name, (string?)value);
        }

        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }
}
