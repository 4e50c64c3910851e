using System.Text;

namespace MissionReg.Durability.Books;

/// <summary>
/// A file of short lines, each handed to the kernel by one write before <see cref="Append"/> returns: it survives the process,
/// not a power cut.
/// </summary>
internal sealed class LineFile : IDisposable
{
    private readonly Lock _gate = new();
    private readonly FileStream _stream;

    public LineFile(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        _stream = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        var whole = Encoding.UTF8.GetByteCount(Whole(path));
        _stream.SetLength(whole);
        _stream.Seek(whole, SeekOrigin.Begin);
    }

    /// <summary>The lines that were written to their end; none if there is no file.</summary>
    public static string[] Read(string path) => Whole(path).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public void Append(string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line + '\n');
        lock (_gate)
        {
            _stream.Write(bytes);
        }
    }

    public void Dispose() => _stream.Dispose();

    private static string Whole(string path)
    {
        if (!File.Exists(path))
        {
            return string.Empty;
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = reader.ReadToEnd();
        return text[..(text.LastIndexOf('\n') + 1)];
    }
}
