using NodaTime;

namespace MissionReg.Functions.Storage.Documents;

/// <summary>
/// Keeps documents under paths of <see cref="DocumentPath"/>, each written once and never changed. A path that was
/// committed or put is durable when the call returns.
/// </summary>
public interface IDocumentStore
{
    /// <summary>
    /// Copies the content to a staging place, hashing as it goes, in bounded memory. When the copy is broken off, by
    /// cancellation, by a failing source or by <paramref name="maxBytes"/> (inclusive), nothing stays behind.
    /// </summary>
    Task<StagingResult> StageAsync(Stream content, long maxBytes, CancellationToken cancellationToken = default);

    /// <summary>The staged content, seekable, for inspection.</summary>
    Task<Stream> OpenStagedAsync(StagedDocument staged, CancellationToken cancellationToken = default);

    /// <summary>
    /// Moves the staged document to its place. The same bytes there already are no conflict, and neither is a repeated
    /// call; a place under <c>documents/</c> must end in the content's digest.
    /// </summary>
    /// <exception cref="DocumentConflictException">Other bytes are kept at the path.</exception>
    Task CommitAsync(StagedDocument staged, string path, CancellationToken cancellationToken = default);

    /// <summary>Removes the staged document; once committed or discarded there is nothing to remove.</summary>
    Task DiscardAsync(StagedDocument staged, CancellationToken cancellationToken = default);

    /// <summary>The content at a path, or <c>null</c> when nothing is kept there.</summary>
    Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken = default);

    /// <summary>Keeps a small document made by ourselves. The same bytes there already are no conflict.</summary>
    /// <exception cref="DocumentConflictException">Other bytes are kept at the path.</exception>
    Task PutAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default);

    /// <summary>
    /// Gives what is kept at one path another. Where nothing is left to move, or the same bytes are there already, it does
    /// nothing, so that a move broken off may be repeated.
    /// </summary>
    /// <exception cref="DocumentConflictException">Other bytes are kept at <paramref name="to"/>.</exception>
    Task MoveAsync(string from, string to, CancellationToken cancellationToken = default);

    Task<bool> ExistsAsync(string path, CancellationToken cancellationToken = default);

    /// <summary>The paths that begin with these characters, in ordinal order; never a staged document.</summary>
    IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken = default);

    /// <summary>Removes what was staged before an instant and then forgotten.</summary>
    /// <returns>How many were removed.</returns>
    Task<int> SweepStagingAsync(Instant olderThan, CancellationToken cancellationToken = default);
}
