using System.Text.Json;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>
/// Which blobs one function has had, and how often it was tried: a journal with a line for every try and every end, rewritten
/// at each start without the blobs that have gone. A line is not forced to the disk: after a power cut a blob may be processed
/// once more, which at least once allows.
/// </summary>
internal sealed class BlobReceipts : IDisposable
{
    private readonly Dictionary<string, Receipt> latest = new(StringComparer.Ordinal);
    private readonly StreamWriter journal;

    /// <param name="path">The journal.</param>
    /// <param name="there">The names of the blobs that there are.</param>
    public BlobReceipts(string path, IReadOnlySet<string> there)
    {
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            Load(line);
        }

        var compact = path + ".partial";
        File.WriteAllLines(compact, latest.Values.Where(r => there.Contains(r.Blob)).Select(r => JsonSerializer.Serialize(r)));
        File.Move(compact, path, overwrite: true);
        journal = new StreamWriter(path, append: true) { AutoFlush = true };
    }

    /// <returns><see langword="null"/> if this state of the blob was never tried.</returns>
    public Receipt? Of(BlobState blob) =>
        latest.TryGetValue(blob.Name, out var receipt) && receipt.ETag == blob.ETag ? receipt : null;

    public void Write(BlobState blob, int tries, bool done)
    {
        var receipt = new Receipt(blob.Name, blob.ETag, tries, done);
        latest[blob.Name] = receipt;
        journal.WriteLine(JsonSerializer.Serialize(receipt));
    }

    /// <summary>For a blob that has gone: one that comes under its name is another.</summary>
    public void Forget(BlobState blob)
    {
        latest.Remove(blob.Name);
        journal.WriteLine(JsonSerializer.Serialize(new Receipt(blob.Name, ETag: "", Tries: 0, Done: false)));
    }

    public void Dispose() => journal.Dispose();

    private void Load(string line)
    {
        try
        {
            if (JsonSerializer.Deserialize<Receipt>(line) is not { Blob: not null } receipt)
            {
                return;
            }

            latest[receipt.Blob] = receipt;
            if (receipt.ETag.Length == 0)
            {
                latest.Remove(receipt.Blob);
            }
        }
        catch (JsonException)
        {
            // Torn by a power cut: the blob is processed once more.
        }
    }

    /// <param name="Blob">The blob's name.</param>
    /// <param name="ETag">Its state; empty when it has gone.</param>
    /// <param name="Tries">How many were begun.</param>
    /// <param name="Done">Processed, or given up as poison.</param>
    internal sealed record Receipt(string Blob, string ETag, int Tries, bool Done);
}
