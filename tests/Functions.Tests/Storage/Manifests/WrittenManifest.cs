using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Manifests;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Manifests;
using NodaTime;

namespace MissionReg.Functions.Tests.Storage.Manifests;

/// <summary>Commits as a store of manifests is given them; a store does not look into the events.</summary>
internal static class WrittenManifest
{
    public const string Centre = "almaty-almaly";
    public const string Office = "almaty-internal-policy";

    public static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 5, 0);
    public static readonly Journal Book = new("MAN-ALA1", 2026);

    /// <summary>A manifest that holds these cases, under the next number of the book.</summary>
    public static ManifestCommitRequest New(params string[] cases) => New(row => row, cases);

    public static ManifestCommitRequest New(Func<ManifestRow, ManifestRow> change, params string[] cases) => New(Book, change, cases);

    public static ManifestCommitRequest New(Journal journal, Func<ManifestRow, ManifestRow> change, params string[] cases) => new(null, 0, journal, null, ordinal =>
    {
        var number = $"{journal.Id}-{journal.Year}-{ordinal:D6}";
        return new ManifestCommit(number, [Event(number, 1)], change(Row(number) with { Holds = [.. cases] }), $"answer of {number}");
    });

    public static ManifestCommitRequest Next(string number, long version, Func<ManifestRow, ManifestRow>? change = null) =>
        new(number, version, null, null, _ => new ManifestCommit(number, [Event(number, version + 1)], (change ?? (r => r))(Row(number)), ""));

    public static ManifestRow Row(string number) => new(
        number, Leg.ToOffice, Centre, Office, ManifestStatus.Compiled, Monday, null, 1, 0, true, false, ImmutableSortedSet<string>.Empty);

    public static RecordedEvent Event(string number, long sequence) => new(
        number, sequence, Monday.Plus(Duration.FromNanoseconds(sequence)), $"command {sequence}", new ActorStamp("a", "Әлия", "Инспектор"), "office", "{}", "", $"hash {sequence}");
}
