using Microsoft.Extensions.Configuration;
using MissionReg.Functions.Storage.Azure;

namespace MissionReg.Functions.Tests.Storage.Azure;

public sealed class AzureAccountSettingsTests
{
    private const string Connection = "DefaultEndpointsProtocol=https;AccountName=missionreg;AccountKey=c2VjcmV0;EndpointSuffix=core.windows.net";

    [Fact]
    public void A_connection_string_names_the_account()
    {
        var account = Read(("AzureWebJobsStorage", Connection));
        Assert.Equal("missionreg.blob.core.windows.net", account.Blobs.Uri.Host);
        Assert.Equal("missionreg.table.core.windows.net", account.Tables.Uri.Host);
        Assert.Equal("missionreg.blob.core.windows.net", account.Host);
    }

    [Fact]
    public void The_emulator_has_a_short_name()
    {
        var account = Read(("AzureWebJobsStorage", "UseDevelopmentStorage=true"));
        Assert.Equal("http://127.0.0.1:10000/devstoreaccount1", account.Blobs.Uri.ToString().TrimEnd('/'));
        Assert.Equal("http://127.0.0.1:10002/devstoreaccount1", account.Tables.Uri.ToString().TrimEnd('/'));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("managedidentity", null)]
    [InlineData("managedidentity", "6f2504e0-4f89-41d3-9a0c-0305e82c3301")]
    [InlineData(null, "6f2504e0-4f89-41d3-9a0c-0305e82c3301")]
    public void A_name_and_an_identity_do_without_a_key(string? credential, string? client)
    {
        var account = Read(
            ("AzureWebJobsStorage:accountName", "missionreg"), ("AzureWebJobsStorage:credential", credential), ("AzureWebJobsStorage:clientId", client));
        Assert.Equal("https://missionreg.blob.core.windows.net", account.Blobs.Uri.ToString().TrimEnd('/'));
        Assert.Equal("https://missionreg.table.core.windows.net", account.Tables.Uri.ToString().TrimEnd('/'));
    }

    [Fact]
    public void Addresses_go_before_the_name()
    {
        var account = Read(("AzureWebJobsStorage:accountName", "missionreg"), ("AzureWebJobsStorage:tableServiceUri", "https://tables.example.kz/"));
        Assert.Equal("tables.example.kz", account.Tables.Uri.Host);
        Assert.Equal("missionreg.blob.core.windows.net", account.Blobs.Uri.Host);
    }

    [Fact]
    public void Without_any_account_the_setting_is_named()
    {
        Expect("AzureWebJobsStorage", ("AzureWebJobsStorage", ""));
        Expect("AzureWebJobsStorage", ("AzureWebJobsStorage:clientId", "6f2504e0-4f89-41d3-9a0c-0305e82c3301"));
    }

    [Fact]
    public void Of_two_ways_to_name_it_one_is_to_be_kept() =>
        Expect("AzureWebJobsStorage", ("AzureWebJobsStorage", Connection), ("AzureWebJobsStorage:accountName", "missionreg"));

    [Theory]
    [InlineData("SECRET")]
    [InlineData("AccountName=missionreg;AccountKey=SECRET")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=missionreg;AccountKey=SECRET!;EndpointSuffix=core.windows.net")]
    [InlineData("BlobEndpoint=https://missionreg.blob.core.windows.net;SharedAccessSignature=SECRET")]
    public void A_damaged_connection_string_is_told_and_not_repeated(string connection) => Expect("AzureWebJobsStorage", ("AzureWebJobsStorage", connection));

    [Theory]
    [InlineData("blobServiceUri", "SECRET", "blobServiceUri")]
    [InlineData("blobServiceUri", "http://missionreg.blob.core.windows.net", "blobServiceUri")]
    [InlineData("blobServiceUri", "https://missionreg.blob.core.windows.net?sig=SECRET", "blobServiceUri")]
    [InlineData("blobServiceUri", "https://missionreg.blob.core.windows.net", "tableServiceUri")]
    [InlineData("tableServiceUri", "https://missionreg.table.core.windows.net", "blobServiceUri")]
    [InlineData("accountName", "Mission-Reg", "accountName")]
    [InlineData("accountName", "mr", "accountName")]
    [InlineData("accountName", "evil.example/", "accountName")]
    public void What_is_no_account_is_told_with_its_setting(string name, string value, string setting) =>
        Expect($"AzureWebJobsStorage__{setting}", ($"AzureWebJobsStorage:{name}", value));

    [Fact]
    public void Another_kind_of_credential_is_refused() =>
        Expect("AzureWebJobsStorage__credential", ("AzureWebJobsStorage:accountName", "missionreg"), ("AzureWebJobsStorage:credential", "SECRET"));

    private static void Expect(string setting, params (string Name, string? Value)[] settings)
    {
        var refused = Assert.Throws<SettingException>(() => Read(settings));
        Assert.Equal(setting, refused.Setting);
        Assert.StartsWith(setting + ": ", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", refused.ToString(), StringComparison.Ordinal);
    }

    private static AzureAccount Read(params (string Name, string? Value)[] settings) => AzureAccountSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, s.Value))).Build());
}
