using System.Security.Cryptography;
using System.Text;
using MissionReg.Core.Documents;
using MissionReg.Functions.Storage.Documents;
using NodaTime;

namespace MissionReg.Functions.Tests.Storage;

/// <summary>What every document store does, whatever it keeps the documents in.</summary>
public abstract class DocumentStoreContract
{
    private const long NoLimit = long.MaxValue;
    private const long BigDocument = 64 * 1024 * 1024;
    private const long MemoryForBigDocument = 16 * 1024 * 1024;
    private const string Note = "certificates/ALM-M-2026-000001/certificate.kk.pdf";

    private protected SteppedClock Clock { get; } = new(Instant.FromUtc(2026, 3, 2, 4, 0));

    /// <summary>Opens a store over the same storage each time, empty when the test begins.</summary>
    private protected abstract IDocumentStore Open();

    [Fact]
    public async Task A_staged_document_is_known_by_its_digest_and_can_be_inspected()
    {
        var staged = await StageAsync(Open(), "scan");

        Assert.Equal(Digest("scan"), staged.Sha256);
        Assert.Equal(4, staged.Length);
        await using var content = await Open().OpenStagedAsync(staged);
        Assert.True(content.CanSeek);
        Assert.Equal("scan", await TextOf(content));
    }

    [Fact]
    public async Task A_staged_document_is_nowhere_until_it_is_committed()
    {
        var store = Open();
        var staged = await StageAsync(store, "scan");
        Assert.Empty(await ListAsync(store, ""));

        await store.CommitAsync(staged, PathOf(staged));

        Assert.Equal([PathOf(staged)], await ListAsync(store, ""));
        Assert.True(await store.ExistsAsync(PathOf(staged)));
        Assert.Equal("scan", await TextAt(store, PathOf(staged)));
    }

    [Fact]
    public async Task What_was_staged_before_a_restart_can_be_committed_after_it()
    {
        var staged = await StageAsync(Open(), "scan");
        await Open().CommitAsync(staged, PathOf(staged));
        Assert.Equal("scan", await TextAt(Open(), PathOf(staged)));
    }

    [Fact]
    public async Task Committing_twice_changes_nothing()
    {
        var store = Open();
        var staged = await StageAsync(store, "scan");
        await store.CommitAsync(staged, PathOf(staged));
        await store.CommitAsync(staged, PathOf(staged));
        Assert.Equal([PathOf(staged)], await ListAsync(store, ""));
    }

    [Fact]
    public async Task The_same_document_handed_in_twice_is_kept_once_and_leaves_nothing_staged()
    {
        var store = Open();
        var first = await StageAsync(store, "scan");
        var second = await StageAsync(store, "scan");
        await store.CommitAsync(first, PathOf(first));
        await store.CommitAsync(second, PathOf(second));

        Assert.Equal([PathOf(first)], await ListAsync(store, ""));
        Assert.Equal(0, await SweepAllAsync(store));
    }

    [Fact]
    public async Task Identical_documents_committed_at_once_are_kept_once()
    {
        var store = Open();
        var staged = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => StageAsync(store, "scan")));
        await Task.WhenAll(staged.Select(document => Task.Run(() => store.CommitAsync(document, PathOf(document)))));

        Assert.Equal([PathOf(staged[0])], await ListAsync(store, ""));
        Assert.Equal("scan", await TextAt(store, PathOf(staged[0])));
        Assert.Equal(0, await SweepAllAsync(store));
    }

    [Fact]
    public async Task Different_documents_committed_at_once_to_one_place_leave_one_of_them_and_conflicts()
    {
        var store = Open();
        var path = DocumentPaths.QuarantinedContent(new LocalDate(2026, 3, 2), "entry");
        var staged = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => StageAsync(store, $"scan {n}")));
        var outcomes = await Task.WhenAll(staged.Select(document => Task.Run(
            () => Record.ExceptionAsync(() => store.CommitAsync(document, path)))));

        var winner = Assert.Single(staged, document => outcomes[Array.IndexOf(staged, document)] is null);
        Assert.Equal(7, outcomes.OfType<DocumentConflictException>().Count());
        Assert.Equal(winner.Sha256, Digest(await TextAt(store, path)));
    }

    [Fact]
    public async Task Another_document_never_takes_the_place_of_a_kept_one()
    {
        var store = Open();
        var path = DocumentPaths.QuarantinedContent(new LocalDate(2026, 3, 2), "entry");
        await store.CommitAsync(await StageAsync(store, "first"), path);
        var second = await StageAsync(store, "second");

        await Assert.ThrowsAsync<DocumentConflictException>(() => store.CommitAsync(second, path));

        Assert.Equal("first", await TextAt(store, path));
        Assert.Equal(1, await SweepAllAsync(store));
    }

    [Fact]
    public async Task A_documents_place_must_end_in_its_digest()
    {
        var store = Open();
        var staged = await StageAsync(store, "scan");
        await Assert.ThrowsAsync<ArgumentException>(
            () => store.CommitAsync(staged, DocumentPaths.OfDocument("ALM-M-2026-000001", "invitation", Digest("another"))));
    }

    [Fact]
    public async Task A_document_at_the_limit_is_taken_and_one_byte_more_is_not()
    {
        var store = Open();
        using var fits = new MemoryStream(new byte[1000]);
        using var over = new MemoryStream(new byte[1001]);

        Assert.IsType<StagingResult.Staged>(await store.StageAsync(fits, maxBytes: 1000));
        Assert.Equal(new StagingResult.TooLarge(1000), await store.StageAsync(over, maxBytes: 1000));
        Assert.Equal(1, await SweepAllAsync(store));
    }

    [Fact]
    public async Task An_empty_document_is_staged_for_inspection_to_refuse()
    {
        var staged = await StageAsync(Open(), "");
        Assert.Equal((0, Digest("")), (staged.Length, staged.Sha256));
    }

    [Fact]
    public async Task A_discarded_document_is_gone_and_may_be_discarded_again()
    {
        var store = Open();
        var staged = await StageAsync(store, "scan");
        await store.DiscardAsync(staged);
        await store.DiscardAsync(staged);
        Assert.Equal(0, await SweepAllAsync(store));
    }

    [Fact]
    public async Task Cancelling_in_the_middle_of_a_copy_leaves_nothing()
    {
        var store = Open();
        using var cancelling = new CancellationTokenSource();
        await using var source = new GeneratedStream(BigDocument) { StopAt = BigDocument / 2, OnStop = cancelling.Cancel };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.StageAsync(source, NoLimit, cancelling.Token));

        Assert.Equal(0, await SweepAllAsync(store));
    }

    [Fact]
    public async Task A_source_that_breaks_in_the_middle_leaves_nothing()
    {
        var store = Open();
        await using var source = new GeneratedStream(BigDocument) { StopAt = 1_000_000, OnStop = () => throw new IOException("The scanner is gone.") };

        await Assert.ThrowsAsync<IOException>(() => store.StageAsync(source, NoLimit));

        Assert.Equal(0, await SweepAllAsync(store));
    }

    [Fact]
    public async Task A_big_document_passes_through_in_little_memory()
    {
        var store = Open();
        await using var source = new GeneratedStream(BigDocument);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var staged = Assert.IsType<StagingResult.Staged>(await store.StageAsync(source, NoLimit)).Document;
        await store.CommitAsync(staged, PathOf(staged));
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.InRange(allocated, 0, MemoryForBigDocument);
        Assert.Equal(BigDocument, staged.Length);
        await using var kept = await store.OpenAsync(PathOf(staged));
        Assert.Equal(staged.Sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(kept!)));
    }

    [Fact]
    public async Task Sweeping_removes_only_what_was_staged_before_the_instant()
    {
        var store = Open();
        await StageAsync(store, "forgotten");
        var kept = await StageAsync(store, "kept");
        await store.CommitAsync(kept, PathOf(kept));
        Clock.Now += Duration.FromHours(24);
        var fresh = await StageAsync(store, "fresh");

        Assert.Equal(1, await Open().SweepStagingAsync(Clock.Now));

        await store.CommitAsync(fresh, PathOf(fresh));
        Assert.Equal(2, (await ListAsync(store, "")).Count);
    }

    [Fact]
    public async Task Committing_what_was_swept_fails_rather_than_keeping_nothing()
    {
        var store = Open();
        var staged = await StageAsync(store, "scan");
        await SweepAllAsync(store);

        await Assert.ThrowsAnyAsync<IOException>(() => store.CommitAsync(staged, PathOf(staged)));
        Assert.False(await store.ExistsAsync(PathOf(staged)));
    }

    [Fact]
    public async Task A_document_of_our_own_is_put_once()
    {
        var store = Open();
        await store.PutAsync(Note, "куәлік"u8.ToArray());
        await Open().PutAsync(Note, "куәлік"u8.ToArray());
        await Assert.ThrowsAsync<DocumentConflictException>(() => store.PutAsync(Note, "other"u8.ToArray()));

        Assert.Equal("куәлік", await TextAt(store, Note));
        Assert.Equal(0, await SweepAllAsync(store));
    }

    [Fact]
    public async Task What_is_not_kept_is_told_as_not_kept()
    {
        var store = Open();
        Assert.False(await store.ExistsAsync(Note));
        Assert.Null(await store.OpenAsync(Note));
        Assert.Empty(await ListAsync(store, "certificates/"));
        Assert.Equal(0, await SweepAllAsync(store));
    }

    [Fact]
    public async Task Lists_are_by_prefix_and_in_ordinal_order()
    {
        var store = Open();
        string[] paths = ["notes/a-b/1", "notes/a.b/1", "notes/a/1", "notes/a/10", "notes/a/2", "notes/b"];
        foreach (var path in paths.Reverse())
            await store.PutAsync(path, Encoding.UTF8.GetBytes(path));

        Assert.Equal(paths, await ListAsync(store, ""));
        Assert.Equal(["notes/a/1", "notes/a/10", "notes/a/2"], await ListAsync(store, "notes/a/"));
        Assert.Equal(["notes/a/1", "notes/a/10"], await ListAsync(store, "notes/a/1"));
        Assert.Equal(["notes/b"], await ListAsync(store, "notes/b"));
        Assert.Empty(await ListAsync(store, "notes/c"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("documents")]
    [InlineData("/etc/passwd")]
    [InlineData("documents/../secrets")]
    [InlineData("documents/./a")]
    [InlineData("documents//a")]
    [InlineData("documents/a/")]
    [InlineData("documents/a.")]
    [InlineData("documents/.hidden")]
    [InlineData("documents\\a")]
    [InlineData("documents/a b")]
    [InlineData("documents/куәлік")]
    [InlineData("documents/a\n")]
    [InlineData("C:/documents/a")]
    [InlineData("staging/a")]
    [InlineData("keys/access")]
    public async Task A_path_that_could_lead_elsewhere_is_refused(string path)
    {
        var store = Open();
        var staged = await StageAsync(store, "scan");
        await Assert.ThrowsAsync<ArgumentException>(() => store.CommitAsync(staged, path));
        await Assert.ThrowsAsync<ArgumentException>(() => store.PutAsync(path, new byte[1]));
        await Assert.ThrowsAsync<ArgumentException>(async () => await store.OpenAsync(path));
        await Assert.ThrowsAsync<ArgumentException>(async () => await store.ExistsAsync(path));
    }

    [Theory]
    [InlineData("../")]
    [InlineData("/")]
    [InlineData("documents/..")]
    public void A_prefix_that_could_lead_elsewhere_is_refused(string prefix) =>
        Assert.Throws<ArgumentException>(() => Open().ListAsync(prefix));

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    public async Task A_staging_id_that_could_lead_elsewhere_is_refused(string id)
    {
        var forged = new StagedDocument(id, Digest("scan"), 4);
        await Assert.ThrowsAsync<ArgumentException>(() => Open().CommitAsync(forged, PathOf(forged)));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Open().OpenStagedAsync(forged));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Open().DiscardAsync(forged));
    }

    [Fact]
    public async Task What_is_set_aside_is_kept_with_its_reason()
    {
        var store = Open();
        var quarantine = new DocumentQuarantine(store);
        var staged = await StageAsync(store, "scan");
        var day = new LocalDate(2026, 3, 2);
        var reason = new QuarantineReason(
            "refused", DocumentFault.Encrypted, Clock.GetUtcNow(), "Шақыру.pdf", staged.Sha256, staged.Length);

        await quarantine.SetAsideAsync(staged, reason, day, "k3v9");
        await quarantine.SetAsideAsync(staged, reason, day, "k3v9");

        Assert.Equal(["quarantine/2026-03-02/k3v9/content", "quarantine/2026-03-02/k3v9/reason.json"],
            await ListAsync(store, DocumentPaths.QuarantineOf(day)));
        Assert.Equal(reason, await quarantine.ReasonOfAsync(day, "k3v9"));
        Assert.Null(await quarantine.ReasonOfAsync(day, "other"));
    }

    private protected static async Task<StagedDocument> StageAsync(IDocumentStore store, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return Assert.IsType<StagingResult.Staged>(await store.StageAsync(content, NoLimit)).Document;
    }

    private protected Task<int> SweepAllAsync(IDocumentStore store) => store.SweepStagingAsync(Clock.Now + Duration.FromDays(1));

    private protected static async Task<List<string>> ListAsync(IDocumentStore store, string prefix) =>
        await store.ListAsync(prefix).ToListAsync();

    private static string PathOf(StagedDocument staged) =>
        DocumentPaths.OfDocument("ALM-M-2026-000001", "invitation", staged.Sha256);

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static async Task<string> TextAt(IDocumentStore store, string path)
    {
        await using var content = await store.OpenAsync(path);
        Assert.NotNull(content);
        return await TextOf(content);
    }

    private static async Task<string> TextOf(Stream content)
    {
        using var reader = new StreamReader(content, leaveOpen: true);
        return await reader.ReadToEndAsync();
    }
}
