namespace MissionReg.Functions.Tests.Startup;

/// <summary>What a setting must be like is looked at before anything is opened.</summary>
public sealed class SettingTests
{
    [Theory]
    [InlineData("urls", "banana")]
    [InlineData("urls", "http://localhost:99999")]
    [InlineData("urls", "https://localhost:7071")]
    [InlineData("urls", "http://localhost:0")]
    [InlineData("FUNCTIONS_REQUEST_BODY_SIZE_LIMIT", "much")]
    [InlineData("MissionReg:DataDirectory", "")]
    [InlineData("MissionReg:DataDirectory", "MissionReg.Functions.dll")]
    [InlineData("MissionReg:SeedsDirectory", "nowhere")]
    [InlineData("MissionReg:PublicUrl", "registration.example.kz")]
    [InlineData("MissionReg:MaxFileBytes", "20 MiB")]
    [InlineData("MissionReg:MaxCaseBytes", "-1")]
    [InlineData("MissionReg:UploadMinutes", "0")]
    [InlineData("MissionReg:UploadMinutes", "10081")]
    [InlineData("MissionReg:SessionMinutes", "")]
    [InlineData("MissionReg:RemindersAt", "25:00")]
    [InlineData("MissionReg:RemindersAt", "8:30")]
    [InlineData("MissionReg:AccessKey", "c2hvcnQ=")]
    [InlineData("MissionReg:AccessKey", "@Microsoft.KeyVault(VaultName=kv;SecretName=access-key)")]
    public void A_value_that_cannot_be_used_is_refused_by_the_setting_s_name(string setting, string value) =>
        Assert.Equal(setting, Refused(setting, value).Setting);

    [Theory]
    [InlineData("Smtp:Port", "smtp")]
    [InlineData("Smtp:Port", "0")]
    [InlineData("Smtp:Tls", "yes")]
    [InlineData("Smtp:From", "")]
    [InlineData("Smtp:TimeoutSeconds", "0")]
    [InlineData("Smtp:Mailboxes:clerk", "no address")]
    [InlineData("Smtp:Mailboxes:clark", "office@example.kz")]
    public void So_is_one_of_the_mail_server_where_there_is_one(string setting, string value)
    {
        string[] mail = ["--MissionReg:Smtp:Host", "mail.example.kz", "--MissionReg:Smtp:From", "service@example.kz"];
        Assert.NotNull(Application.Builder(mail));
        var refused = Assert.Throws<SettingException>(() => Application.Builder([.. mail, $"--MissionReg:{setting}", value]));
        Assert.Equal($"MissionReg:{setting}", refused.Setting);
        Assert.DoesNotContain("example.kz", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_server_without_a_sender_is_refused() => Assert.Equal("MissionReg:Smtp:From", Refused("MissionReg:Smtp:Host", "mail.example.kz").Setting);

    [Theory]
    [InlineData("section-head")]
    [InlineData("sectionhead")]
    public void A_role_may_be_written_with_or_without_its_hyphen(string role) => Assert.NotNull(Application.Builder(
        ["--MissionReg:Smtp:Host", "mail.example.kz", "--MissionReg:Smtp:From", "service@example.kz", $"--MissionReg:Smtp:Mailboxes:{role}", "head@example.kz"]));

    [Theory]
    [InlineData("MissionReg:MaxFileByte")]
    [InlineData("MissionReg:Smtp:Hots")]
    [InlineData("MissionReg:Storage:Account")]
    public void A_name_that_is_no_setting_is_refused(string name)
    {
        var refused = Refused(name, Attempt.Secret);
        Assert.Equal(name, refused.Setting);
        Assert.DoesNotContain(Attempt.Secret, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_earlier_release_starts_on_the_platform_with_the_settings_of_a_later_one() =>
        Assert.NotNull(Application.Builder(["--MissionReg:OfNextYear", "1", "--WEBSITE_SITE_NAME", "func-missionreg"]));

    [Theory]
    [InlineData("FooBar")]
    [InlineData("ab")]
    [InlineData("with-hyphen")]
    public void A_connection_string_of_no_possible_account_is_refused_without_its_key(string account)
    {
        var refused = Assert.Throws<SettingException>(() => Application.Builder(
            ["--MissionReg:Storage", "azure", "--AzureWebJobsStorage", $"DefaultEndpointsProtocol=https;AccountName={account};AccountKey={Attempt.Secret}"]));
        Assert.Equal("AzureWebJobsStorage", refused.Setting);
        Assert.DoesNotContain(Attempt.Secret, refused.Message, StringComparison.Ordinal);
    }

    private static SettingException Refused(string setting, string value) => Assert.Throws<SettingException>(() => Application.Builder([$"--{setting}", value]));
}
