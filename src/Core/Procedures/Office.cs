using System.Collections.Immutable;
using MissionReg.Core.Calendars;

namespace MissionReg.Core.Procedures;

/// <summary>The department that decides.</summary>
public sealed record Office
{
    public required string Id { get; init; }

    public required LocalizedText Name { get; init; }

    public required LocalizedText Address { get; init; }

    public required LocalizedText City { get; init; }

    public required string IntakeRoom { get; init; }

    public required string ServiceRoom { get; init; }

    public required ImmutableArray<string> Phones { get; init; }

    public required string Site { get; init; }

    /// <summary>IANA zone id.</summary>
    public required string Zone { get; init; }

    /// <summary>Id of the public holiday calendar.</summary>
    public required string Calendar { get; init; }

    public required OfficeHours Hours { get; init; }

    /// <summary>Where the regulation names the office, its address, rooms and phones.</summary>
    public required string Paragraph { get; init; }
}
