using System.Net;
using System.Net.Sockets;
using MissionReg.Functions.Storage.Embedded;

namespace MissionReg.Functions.Tests.Startup;

/// <summary>Whoever starts the service wrongly is told what to do, in a sentence.</summary>
public sealed class WrongStartTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("missionreg-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_port_that_another_program_has_is_told()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://{other.LocalEndpoint}";
        (await StartAsync([], ("Urls", address))).Tells($"The service does not start: another program listens on {address} already. Stop it, or choose another port");
    }

    [Fact]
    public async Task A_machine_s_address_that_it_has_not_is_told() =>
        (await StartAsync([], ("Urls", "http://192.0.2.1:7071"))).Tells("http://192.0.2.1:7071 is no address of this machine");

    [Fact]
    public async Task Local_settings_that_break_off_are_told_by_their_line_and_not_by_what_stands_there()
    {
        Write("local.settings.json", $$"""
            {
              "Values": {
                "MissionReg__Smtp__Password": "{{Attempt.Secret}}
            """);
        (await StartAsync([])).Tells("local.settings.json is no JSON; see line 3");
    }

    [Fact]
    public async Task A_clock_that_shows_no_time_is_told() =>
        (await StartAsync([], ("MissionReg__Clock", "yesterday"))).Tells("MissionReg:Clock: must be an ISO 8601 instant with an offset");

    [Fact]
    public async Task A_misspelt_command_does_not_start_the_service() =>
        (await StartAsync(["--create-admn"])).Tells("--create-admn: is no option; there are --create-admin");

    [Fact]
    public async Task What_belongs_to_no_option_is_told_by_its_place() =>
        (await StartAsync([Attempt.Secret])).Tells("argument 1 belongs to no option");

    [Fact]
    public async Task A_misspelt_setting_is_told() =>
        (await StartAsync([], ("MissionReg__DataDirektory", Attempt.Secret))).Tells("MissionReg:DataDirektory: is no setting of the service");

    [Fact]
    public async Task Data_that_another_service_works_on_are_left_alone()
    {
        var data = Directory.CreateDirectory(Path.Combine(folder.FullName, "data"));
        await using var engine = new FileStream(Path.Combine(data.FullName, "durable.db.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        (await StartAsync([])).Tells($"another process is at work on the data in {data.FullName}");
    }

    [Fact]
    public async Task Data_that_a_migration_works_on_are_left_alone()
    {
        using var migration = DataFolderLock.Alone(Path.Combine(folder.FullName, "data"));
        (await StartAsync([])).Tells("a migration is at work on its data folder");
    }

    [Fact]
    public async Task A_secret_that_was_cut_short_stops_the_start()
    {
        Write(Path.Combine("data", "keys", "access"), "short");
        (await StartAsync([])).Tells("keys/access is cut short; restore it from the backup");
    }

    [LinuxFact]
    public async Task A_folder_that_cannot_be_made_is_told() =>
        (await StartAsync([], ("MissionReg__DataDirectory", "/sys/missionreg"))).Tells("Storage /sys/missionreg refuses the service (the file system says access denied)");

    [Fact]
    public async Task The_first_administrator_is_made_in_the_folder_that_is_named_after_the_command()
    {
        var made = await StartAsync(["--create-admin", "--MissionReg:DataDirectory", "elsewhere"]);
        Assert.Equal((0, true, false), (made.ExitCode, Exists("elsewhere"), Exists("data")));
    }

    [Fact]
    public async Task A_migration_to_an_account_that_nobody_answers_for_is_told()
    {
        (await StartAsync(["--create-admin"])).Is(0);
        var account = $"DefaultEndpointsProtocol=http;AccountName=nobody;AccountKey={Attempt.Secret};BlobEndpoint=http://127.0.0.1:9/nobody;TableEndpoint=http://127.0.0.1:9/nobody";
        (await StartAsync(["--migrate", "embedded", "azure"], ("AzureWebJobsStorage", account))).Tells("The migration broke off. Storage nobody cannot be used at present");
    }

    [Theory]
    [InlineData("--migrate", "embedded")]
    [InlineData("--migrate", "embedded", "cloud")]
    [InlineData("--migrate", "azure", "azure")]
    public async Task A_migration_that_is_asked_for_wrongly_is_told(params string[] arguments) =>
        (await StartAsync(arguments)).Tells("usage: --migrate <from> <to>, one of them embedded, the other azure", exitCode: 2);

    private Task<Attempt> StartAsync(string[] arguments, params (string Setting, string Value)[] settings) => Attempt.InAsync(folder.FullName, arguments, settings);

    private bool Exists(string data) => File.Exists(Path.Combine(folder.FullName, data, "missionreg.db"));

    private void Write(string name, string text)
    {
        var file = new FileInfo(Path.Combine(folder.FullName, name));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
    }
}
