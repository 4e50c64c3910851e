using System.Collections.Immutable;
using MissionReg.Core.Calendars;

namespace MissionReg.Core.Procedures;

/// <summary>The department that decides.</summary>
public sealed record Office
{
    public required string Id { get; init; }

    /// <summary>Follows the prefixes of numbers where a procedure has several offices: <c>ALA</c>.</summary>
    public string? Code { get; init; }

    /// <summary>Region whose centres work for the office; null where no centre does.</summary>
    public string? Region { get; init; }

    public required LocalizedText Name { get; init; }

    public LocalizedText? Address { get; init; }

    /// <summary>Name and address, as a paper gives the place.</summary>
    public string Place(Language language) =>
        Address is { } address ? $"{Name.In(language)}, {address.In(language)}" : Name.In(language);

    public required LocalizedText City { get; init; }

    public string? IntakeRoom { get; init; }

    public string? ServiceRoom { get; init; }

    public required ImmutableArray<string> Phones { get; init; }

    public string? Site { get; init; }

    /// <summary>IANA zone id.</summary>
    public required string Zone { get; init; }

    /// <summary>Id of the public holiday calendar.</summary>
    public required string Calendar { get; init; }

    public required OfficeHours Hours { get; init; }

    /// <summary>Where the regulation names the office, its address, rooms and phones.</summary>
    public required string Paragraph { get; init; }
}
