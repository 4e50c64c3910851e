using System.Security.Cryptography;
using NodaTime;

namespace MissionReg.Functions.Storage.Documents;

/// <summary>
/// Documents as files below one folder. A file is written aside, flushed, given its name and the folder flushed, so
/// that a name never leads to half a document, whenever the process or the machine stops.
/// </summary>
internal sealed class EmbeddedDocumentStore : IDocumentStore
{
    private const string StagingName = "staging";

    private readonly string _root;
    private readonly StagingFolder _staging;

    /// <param name="root">Created when it is missing; the folder above it is the operator's.</param>
    /// <param name="clock">Dates what is staged.</param>
    public EmbeddedDocumentStore(string root, TimeProvider clock)
    {
        _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        _staging = new StagingFolder(Path.Combine(_root, StagingName), clock);
    }

    public async Task<StagingResult> StageAsync(Stream content, long maxBytes, CancellationToken cancellationToken = default)
    {
        var stagingId = _staging.NewId();
        var kept = false;
        try
        {
            await using var file = _staging.Begin(stagingId);
            if (await HashingCopy.RunAsync(content, file, maxBytes, cancellationToken) is not { } copied)
                return new StagingResult.TooLarge(maxBytes);
            Disk.Force(file);
            kept = true;
            return new StagingResult.Staged(new StagedDocument(stagingId, copied.Sha256, copied.Length));
        }
        finally
        {
            if (!kept)
                File.Delete(_staging.FileOf(stagingId));
        }
    }

    public Task<Stream> OpenStagedAsync(StagedDocument staged, CancellationToken cancellationToken = default) =>
        Task.FromResult<Stream>(Read(_staging.FileOf(staged.StagingId)));

    public async Task CommitAsync(StagedDocument staged, string path, CancellationToken cancellationToken = default)
    {
        var file = FileOf(DocumentPath.RequireFor(staged, path));
        await KeepAsync(_staging.FileOf(staged.StagingId), file, staged.Sha256, path, cancellationToken);
    }

    public Task DiscardAsync(StagedDocument staged, CancellationToken cancellationToken = default)
    {
        File.Delete(_staging.FileOf(staged.StagingId));
        return Task.CompletedTask;
    }

    public Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken = default)
    {
        var file = FileOf(DocumentPath.Require(path));
        return Task.FromResult<Stream?>(File.Exists(file) ? Read(file) : null);
    }

    public async Task PutAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        var file = FileOf(DocumentPath.Require(path));
        var stagingId = _staging.NewId();
        var aside = _staging.FileOf(stagingId);
        try
        {
            await using (var writing = _staging.Begin(stagingId))
            {
                await writing.WriteAsync(content, cancellationToken);
                Disk.Force(writing);
            }

            await KeepAsync(aside, file, Convert.ToHexStringLower(SHA256.HashData(content.Span)), path, cancellationToken);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    public async Task MoveAsync(string from, string to, CancellationToken cancellationToken = default)
    {
        var source = FileOf(DocumentPath.Require(from));
        if (File.Exists(source))
            await KeepAsync(source, FileOf(DocumentPath.Require(to)), await DigestAsync(source, cancellationToken), to, cancellationToken);
    }

    public Task<bool> ExistsAsync(string path, CancellationToken cancellationToken = default) =>
        Task.FromResult(File.Exists(FileOf(DocumentPath.Require(path))));

    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken = default) =>
        DocumentFolders.List(_root, DocumentPath.RequirePrefix(prefix))
            .Where(path => !path.StartsWith($"{StagingName}/", StringComparison.Ordinal))
            .ToAsyncEnumerable();

    public Task<int> SweepStagingAsync(Instant olderThan, CancellationToken cancellationToken = default) =>
        Task.FromResult(_staging.Sweep(olderThan));

    private async Task KeepAsync(string aside, string file, string sha256, string path, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(file)!;
        Directory.CreateDirectory(folder);
        if (!FileName.TryGive(aside, file) && await DigestAsync(file, cancellationToken) != sha256)
            throw new DocumentConflictException(path);

        // Also when another call gave the name: that one may not have come to flush it yet. The file aside is let go
        // only then, so that a loss of power cannot take both names.
        DurableFolder.FlushUpTo(_root, folder);
        File.Delete(aside);
    }

    private static async Task<string> DigestAsync(string file, CancellationToken cancellationToken)
    {
        await using var content = Read(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
    }

    private static FileStream Read(string file) => new(file, new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.Read,
        Share = FileShare.Read | FileShare.Delete,
        Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
    });

    private string FileOf(string path) => Path.Combine(_root, path.Replace('/', Path.DirectorySeparatorChar));
}
