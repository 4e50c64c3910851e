using System.Collections.Immutable;
using MissionReg.Core.Procedures;
using MissionReg.Core.Seeds;
using NodaTime;

namespace MissionReg.Core.Centres;

/// <summary>Centres that cannot be told apart or cannot work, beyond what their schema can say.</summary>
public static class CentreFaults
{
    /// <returns>Every fault; none when the list may be used.</returns>
    public static ImmutableArray<SeedFault> Find(CentreList list, string file)
    {
        var faults = new SeedFaults(file);
        faults.Unique("$.centres", list.Centres.Select(centre => centre.Id));
        faults.Unique("$.centres", list.Centres.Select(centre => centre.Code), ".code");
        foreach (var (i, centre) in list.Centres.Index())
            Check(centre, $"$.centres[{i}]", faults);
        SeedTexts.Check(list, faults);
        return faults.ToImmutable();
    }

    /// <summary>Whether the list serves the procedure that names it.</summary>
    /// <param name="file">Name of the list's file.</param>
    public static ImmutableArray<SeedFault> Find(CentreList list, Procedure procedure, string file)
    {
        var faults = new SeedFaults(file);
        if (procedure.FindChannel(ProcedureChannel.Centre)?.Service is not { } service)
            return [];

        faults.AddIf(service.Centres != list.Id, "$.id", $"is '{list.Id}', but '{procedure.Id}' names '{service.Centres}'");
        var regions = procedure.Offices.Select(office => office.Region).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var region in regions.Except(list.Centres.Select(centre => centre.Region)).Order(StringComparer.Ordinal))
            faults.Add("$.centres", $"have none in the region '{region}' of '{procedure.Id}'");
        foreach (var (i, centre) in list.Centres.Index())
        {
            faults.AddIf(
                regions.Contains(centre.Region) && centre.Runs.Length < service.RunsPerDay,
                $"$.centres[{i}].runs",
                $"are {centre.Runs.Length} a day where '{procedure.Id}' asks for {service.RunsPerDay}");
        }

        return faults.ToImmutable();
    }

    private static void Check(Centre centre, string path, SeedFaults faults)
    {
        faults.AddIf(DateTimeZoneProviders.Tzdb.GetZoneOrNull(centre.Zone) is null, $"{path}.zone", $"'{centre.Zone}' is no IANA zone");
        faults.AddIf(centre.Hours.Flaw is not null, $"{path}.hours", centre.Hours.Flaw ?? "");
        faults.AddIf(centre.Runs.IsEmpty, $"{path}.runs", "are missing: the courier would never leave");
        foreach (var (i, run) in centre.Runs.Index())
        {
            faults.AddIf(i > 0 && run <= centre.Runs[i - 1], $"{path}.runs[{i}]", "is not later than the run before it");
            faults.AddIf(run < centre.Hours.Opens || run > centre.Hours.Closes, $"{path}.runs[{i}]", "lies outside the hours");
        }
    }
}
