using System.Globalization;
using MissionReg.Durability.Workload;

namespace MissionReg.Durability.Books;

/// <summary>A call of a client that the engine has acknowledged, or something it has shown to a client.</summary>
/// <param name="Number">The case.</param>
/// <param name="Verb">What was asked or seen.</param>
/// <param name="Instance">Of whom.</param>
/// <param name="What">Tells calls of one verb apart; the call left <see cref="Mark"/> in the file.</param>
internal sealed record Ack(int Number, Verb Verb, string Instance, string What)
{
    public string Mark => Case.MarkOf(Number, What);

    public string Line => string.Create(CultureInfo.InvariantCulture, $"{Number} {Verb} {Instance} {What}");

    public static Ack Parse(string line) => line.Split(' ') is [var number, var verb, var instance, var what]
        ? new(int.Parse(number, CultureInfo.InvariantCulture), Enum.Parse<Verb>(verb), instance, what)
        : throw new FormatException($"No acknowledgement: {line}");
}
