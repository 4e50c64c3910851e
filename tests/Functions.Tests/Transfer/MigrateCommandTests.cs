using MissionReg.Functions.Storage.Transfer;

namespace MissionReg.Functions.Tests.Transfer;

/// <summary>The command line as an operator may get it wrong.</summary>
public sealed class MigrateCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("migrate-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData]
    [InlineData("embedded")]
    [InlineData("embedded", "embedded")]
    [InlineData("azure", "azure")]
    [InlineData("embedded", "Azure")]
    [InlineData("sqlite", "azure")]
    public async Task Anything_but_one_storage_and_the_other_is_explained(params string[] storages)
    {
        var (code, said) = await RunAsync(storages);
        Assert.Equal(2, code);
        Assert.Contains("--migrate <from> <to>", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("embedded", "azure")]
    [InlineData("azure", "embedded")]
    public async Task Settings_that_are_missing_are_named(params string[] storages)
    {
        var (code, said) = await RunAsync(storages);
        Assert.Equal(2, code);
        Assert.Contains("AzureWebJobsStorage", said, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder, "missionreg.db")));
    }

    [Fact]
    public async Task A_folder_in_which_no_service_ran_is_no_source()
    {
        var (code, said) = await RunAsync("embedded", "azure", "--AzureWebJobsStorage", "UseDevelopmentStorage=true");
        Assert.Equal(2, code);
        Assert.Contains(folder, said, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Said)> RunAsync(params string[] arguments)
    {
        using var said = new StringWriter();
        var code = await MigrateCommand.RunAsync(
            [
                "--applicationName", typeof(Application).Assembly.GetName().Name!, "--contentRoot", AppContext.BaseDirectory,
                "--MissionReg:DataDirectory", folder, "--migrate", .. arguments,
            ],
            said,
            said);
        return (code, said.ToString());
    }
}
