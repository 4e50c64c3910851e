using System.Globalization;

namespace MissionReg.Durability;

/// <summary>Pairs of <c>--name value</c>.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>The folder of the engine's file.</summary>
    public string Data => _values["--data"];

    /// <summary>Where acknowledgements are written; beside the data unless given.</summary>
    public string Acks => _values.GetValueOrDefault("--acks", Path.Combine(Data, "acks"));

    public int Seed => Number("--seed");

    public int Count => Number("--count");

    public int Number(string name) => int.Parse(_values[name], CultureInfo.InvariantCulture);

    public string? OptionalText(string name) => _values.GetValueOrDefault(name);

    public int? OptionalNumber(string name) => _values.ContainsKey(name) ? Number(name) : null;

    /// <exception cref="ArgumentException">A name without a value.</exception>
    public static Arguments Parse(string[] args)
    {
        var parsed = new Arguments();
        foreach (var pair in args.Chunk(2))
        {
            parsed._values[pair[0]] = pair is [_, var value] ? value : throw new ArgumentException($"{pair[0]} needs a value.", nameof(args));
        }

        return parsed;
    }
}
