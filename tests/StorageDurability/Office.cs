using MissionReg.Functions.Storage.Documents;
using MissionReg.Functions.Storage.Embedded;

namespace MissionReg.StorageDurability;

/// <summary>The embedded storage of one office: its database, with a table for the load, and its documents.</summary>
internal sealed class Office : IDisposable
{
    public Office(string folder)
    {
        Database = new SqliteDatabase(Path.Combine(folder, "missionreg.db"));
        Documents = new EmbeddedDocumentStore(folder, TimeProvider.System);
    }

    public SqliteDatabase Database { get; }

    public EmbeddedDocumentStore Documents { get; }

    /// <summary>One step after another of a case: the document first, as the service does, then the records.</summary>
    public async Task TakeAsync(Piece piece)
    {
        if (piece.IsDocument)
        {
            await Documents.PutAsync(piece.Path, piece.Content);
            return;
        }

        await Database.WriteAsync(
            c =>
            {
                Rows.Execute(c, "CREATE TABLE IF NOT EXISTS pieces (name TEXT PRIMARY KEY, content BLOB NOT NULL) WITHOUT ROWID");
                return Rows.Execute(c, "INSERT OR REPLACE INTO pieces VALUES (@0, @1)", piece.Name, piece.Content.ToArray());
            },
            default);
    }

    /// <returns>Whether it is there, to the last byte.</returns>
    public async Task<bool> HasAsync(Piece piece) => await ContentAsync(piece) is { } found && found.AsSpan().SequenceEqual(piece.Content.Span);

    /// <returns>What SQLite finds amiss in the file.</returns>
    public Task<string> SoundnessAsync() => Database.ReadAsync(c => (string)Rows.Scalar(c, "PRAGMA integrity_check")!, default);

    /// <summary>Reads and does not let go of what it saw for so long.</summary>
    public Task LookAsync(TimeSpan time) => Database.ReadAsync(
        c =>
        {
            using var snapshot = c.BeginTransaction(deferred: true);
            Rows.Scalar(c, "SELECT count(*) FROM sqlite_schema");
            Thread.Sleep(time);
            return 0;
        },
        default);

    public void Dispose() => Database.Dispose();

    private async Task<byte[]?> ContentAsync(Piece piece)
    {
        if (!piece.IsDocument)
        {
            return await Database.ReadAsync(
                c => Rows.Scalar(c, "SELECT 1 FROM sqlite_schema WHERE name = 'pieces'") is null
                    ? null
                    : (byte[]?)Rows.Scalar(c, "SELECT content FROM pieces WHERE name = @0", piece.Name),
                default);
        }

        await using var stream = await Documents.OpenAsync(piece.Path);
        if (stream is null)
        {
            return null;
        }

        var content = new MemoryStream();
        await stream.CopyToAsync(content);
        return content.ToArray();
    }
}
