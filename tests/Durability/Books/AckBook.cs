using System.Collections.Concurrent;

namespace MissionReg.Durability.Books;

/// <summary>All acknowledgements so far, and how many processes have worked on them.</summary>
internal sealed class AckBook : IDisposable
{
    private const string LifeBegan = "began";

    private readonly ConcurrentDictionary<Ack, byte> _acks = [];
    private readonly LineFile? _file;

    private AckBook(string path, bool writable)
    {
        _file = writable ? new(path) : null;
        foreach (var line in LineFile.Read(path))
        {
            if (line == LifeBegan)
            {
                Lives++;
            }
            else
            {
                _acks.TryAdd(Ack.Parse(line), 0);
            }
        }
    }

    /// <summary>Processes so far, this one included if it works. Numbers what a client does again after its process died.</summary>
    public int Lives { get; private set; }

    public ICollection<Ack> All => _acks.Keys;

    public static AckBook Read(string path) => new(path, writable: false);

    public static AckBook Continue(string path)
    {
        var book = new AckBook(path, writable: true);
        book.BeginLife();
        return book;
    }

    /// <summary>From here on a client may do again what it does not know to be done.</summary>
    public void BeginLife()
    {
        lock (_file!)
        {
            _file.Append(LifeBegan);
            Lives++;
        }
    }

    public bool Has(Ack ack) => _acks.ContainsKey(ack);

    public void Add(Ack ack)
    {
        _file!.Append(ack.Line);
        _acks.TryAdd(ack, 0);
    }

    public void Dispose() => _file?.Dispose();
}
