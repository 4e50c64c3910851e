using System.Collections.Immutable;
using MissionReg.Core.Calendars;
using NodaTime;

namespace MissionReg.Core.Centres;

/// <summary>A Public Service Centre, which accepts and hands out on an office's behalf.</summary>
public sealed record Centre
{
    public required string Id { get; init; }

    /// <summary>In the numbers of its journal and manifests.</summary>
    public required string Code { get; init; }

    /// <summary>The office of the same region decides on what the centre accepts.</summary>
    public required string Region { get; init; }

    public required LocalizedText Name { get; init; }

    public required LocalizedText Address { get; init; }

    public required ImmutableArray<string> Phones { get; init; }

    /// <summary>IANA zone id.</summary>
    public required string Zone { get; init; }

    /// <summary>Id of the public holiday calendar.</summary>
    public required string Calendar { get; init; }

    public required OfficeHours Hours { get; init; }

    /// <summary>Centre-local times at which the courier leaves, in order, on every working day.</summary>
    public required ImmutableArray<LocalTime> Runs { get; init; }

    public required string Paragraph { get; init; }

    public string Place(Language language) => $"{Name.In(language)}, {Address.In(language)}";
}
