using System.Collections.Concurrent;

namespace MissionReg.Durability.Books;

/// <summary>How often each job was begun, over all processes: activities run at least once, and this is how often.</summary>
internal sealed class RunBook : IDisposable
{
    private readonly ConcurrentDictionary<string, int> _runs = new(StringComparer.Ordinal);
    private readonly LineFile _file;

    public RunBook(string acks)
    {
        _file = new(PathBeside(acks));
        foreach (var (mark, runs) in Read(acks))
        {
            _runs[mark] = runs;
        }
    }

    public static Dictionary<string, int> Read(string acks) =>
        LineFile.Read(PathBeside(acks)).CountBy(mark => mark, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    /// <returns>Which run of the job this is, from 1.</returns>
    public int Begin(string mark)
    {
        _file.Append(mark);
        return _runs.AddOrUpdate(mark, 1, (_, runs) => runs + 1);
    }

    public void Dispose() => _file.Dispose();

    private static string PathBeside(string acks) => acks + ".runs";
}
