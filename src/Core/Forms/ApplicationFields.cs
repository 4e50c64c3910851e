using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace MissionReg.Core.Forms;

/// <summary>What the applicant filled in: trimmed, in Unicode NFC, blank fields left out. Equal when every field is.</summary>
public sealed record ApplicationFields(ImmutableSortedDictionary<string, string> Values)
{
    public static ApplicationFields Empty { get; } = Of([]);

    public static ApplicationFields Of(IEnumerable<KeyValuePair<string, string>> values) =>
        new(values.ToImmutableSortedDictionary(StringComparer.Ordinal));

    /// <returns>Null when the field was left blank.</returns>
    public string? Text(string id) => Values.GetValueOrDefault(id);

    /// <returns>Null when the field was left blank.</returns>
    /// <exception cref="UnparsableValueException">The field is no date.</exception>
    public LocalDate? Date(string id) => Text(id) is { } text ? LocalDatePattern.Iso.Parse(text).Value : null;

    public bool Equals(ApplicationFields? other) => other is not null && Values.SequenceEqual(other.Values);

    public override int GetHashCode() =>
        Values.Aggregate(0, (hash, field) => HashCode.Combine(hash, field.Key, field.Value));
}
