using MissionReg.Functions.Storage.Documents;
using NodaTime;

namespace MissionReg.Functions.Tests.Storage;

[Collection(MemoryMeasured.Name)]
public sealed class EmbeddedDocumentStoreTests : DocumentStoreContract, IDisposable
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose()
    {
        if (Directory.Exists(_root))
            Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public async Task Half_a_document_left_by_a_crash_is_listed_nowhere_and_swept()
    {
        var staged = await StageAsync(Open(), "a document that was not copied to its end");
        var file = Assert.Single(Directory.GetFiles(Path.Combine(_root, "staging")));
        Assert.EndsWith(staged.StagingId, file, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, "a docu");

        var afterCrash = Open();
        Assert.Empty(await ListAsync(afterCrash, ""));
        Assert.Equal(0, await afterCrash.SweepStagingAsync(Clock.Now));
        Assert.Equal(1, await afterCrash.SweepStagingAsync(Clock.Now + Duration.FromMilliseconds(1)));
        Assert.Empty(Directory.GetFiles(Path.Combine(_root, "staging")));
    }

    [Fact]
    public async Task A_crash_between_the_move_and_the_tidying_up_is_made_good_by_the_next_attempt()
    {
        var store = Open();
        var staged = await StageAsync(store, "scan");
        var path = DocumentPaths.OfDocument("ALM-M-2026-000001", "invitation", staged.Sha256);
        var place = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.Copy(Path.Combine(_root, "staging", staged.StagingId), place);

        await Open().CommitAsync(staged, path);

        Assert.Equal([path], await ListAsync(store, ""));
        Assert.Empty(Directory.GetFiles(Path.Combine(_root, "staging")));
    }

    [Fact]
    public async Task Files_of_others_in_the_staging_folder_are_left_alone()
    {
        await StageAsync(Open(), "scan");
        var strange = Path.Combine(_root, "staging", "README");
        await File.WriteAllTextAsync(strange, "not ours");

        Assert.Equal(1, await SweepAllAsync(Open()));
        Assert.True(File.Exists(strange));
    }

    [Fact]
    public async Task A_kept_document_is_for_the_service_s_own_account_only()
    {
        if (OperatingSystem.IsWindows())
            return;
        await Open().PutAsync("notes/a", new byte[1]);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_root, "notes", "a")));
    }

    private protected override IDocumentStore Open() => new EmbeddedDocumentStore(_root, Clock);
}
