using System.Globalization;

namespace MissionReg.Bench.Durable;

/// <summary>What follows the name of a part: <c>--name value</c>.</summary>
internal sealed class Settings(string[] words)
{
    /// <summary>The folder, so the disk, under which the run makes one of its own.</summary>
    public string Data => Word("data") ?? Path.GetTempPath();

    /// <summary>For the parts that the bench runs as processes of their own.</summary>
    public string File => Word("file") ?? throw new InvalidOperationException("This part needs a --file.");

    public int Number(string name, int otherwise) =>
        Word(name) is { } word ? int.Parse(word, CultureInfo.InvariantCulture) : otherwise;

    public TimeSpan Seconds(string name, int otherwise) => TimeSpan.FromSeconds(Number(name, otherwise));

    private string? Word(string name)
    {
        var at = Array.IndexOf(words, "--" + name);
        return at < 0 ? null : words[at + 1];
    }
}
