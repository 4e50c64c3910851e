using MissionReg.Functions.Security;

namespace MissionReg.Functions.Tests.Security;

public sealed class SecretKeyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("key-").FullName;

    private string KeyFile => Path.Combine(_folder, "keys", "access");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_key_is_drawn_once_and_read_from_then_on()
    {
        var drawn = SecretKey.ReadOrCreate(_folder);
        Assert.Equal(32, drawn.Length);
        Assert.Equal(drawn, SecretKey.ReadOrCreate(_folder));
        Assert.Equal(drawn, SecretKey.ReadOrCreate(_folder + Path.DirectorySeparatorChar));
        Assert.Equal([KeyFile], Directory.GetFiles(Path.GetDirectoryName(KeyFile)!));
    }

    [Fact]
    public void Two_installations_have_different_keys() =>
        Assert.NotEqual(SecretKey.ReadOrCreate(Path.Combine(_folder, "a")), SecretKey.ReadOrCreate(Path.Combine(_folder, "b")));

    [Fact]
    public void The_key_is_for_the_service_s_own_account_only()
    {
        if (OperatingSystem.IsWindows())
            return;
        SecretKey.ReadOrCreate(_folder);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
    }

    [Fact]
    public async Task Starts_at_the_same_moment_end_up_with_one_key()
    {
        const int starts = 8;
        for (var round = 0; round < 25; round++)
        {
            var folder = Path.Combine(_folder, $"{round}");
            using var line = new Barrier(starts);
            var keys = await Task.WhenAll(Enumerable.Range(0, starts).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    line.SignalAndWait();
                    return SecretKey.ReadOrCreate(folder);
                },
                default,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));

            Assert.Single(keys.Select(Convert.ToHexString).Distinct());
            Assert.Single(Directory.GetFiles(Path.Combine(folder, "keys")));
        }
    }

    [Fact]
    public void Half_a_key_is_refused_rather_than_used_or_replaced()
    {
        SecretKey.ReadOrCreate(_folder);
        File.WriteAllBytes(KeyFile, new byte[31]);
        Assert.Throws<InvalidDataException>(() => SecretKey.ReadOrCreate(_folder));
        Assert.Equal(31, new FileInfo(KeyFile).Length);
    }

    [Fact]
    public void A_key_may_be_given_as_a_setting()
    {
        var key = SecretKey.New();
        Assert.Equal(key, SecretKey.OfSetting(Convert.ToBase64String(key)));
    }

    [Theory]
    [InlineData("no base64")]
    [InlineData("")]
    [InlineData("c2hvcnQ=")]
    public void A_setting_that_is_no_key_stops_the_start(string text) =>
        Assert.Throws<InvalidDataException>(() => SecretKey.OfSetting(text));
}
