using System.Collections.Concurrent;

namespace MissionReg.Offline.Tests.Worker;

/// <summary>Where the functions of a test write down what happened to them, in order.</summary>
public sealed class Notebook
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyList<string> Lines => [.. lines];

    public void Note(string line) => lines.Enqueue(line);
}
