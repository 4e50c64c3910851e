using MissionReg.Core.Seeds;
using NodaTime;

namespace MissionReg.Core.Procedures.Validation;

/// <summary>Offices that cannot be told apart, and channels that do not work.</summary>
internal static class OfficeFaults
{
    public static void Find(Procedure procedure, SeedFaults faults)
    {
        var several = procedure.Offices.Length > 1;
        faults.Unique("$.offices", procedure.Offices.Select(office => office.Id));
        faults.Unique("$.offices", procedure.Offices.Select(office => office.Code ?? office.Id), ".code");
        foreach (var (i, office) in procedure.Offices.Index())
        {
            var path = $"$.offices[{i}]";
            faults.AddIf(several && office.Code is null, $"{path}.code", "is missing: numbers of several offices could not be told apart");
            faults.AddIf(DateTimeZoneProviders.Tzdb.GetZoneOrNull(office.Zone) is null, $"{path}.zone", $"'{office.Zone}' is no IANA zone");
            faults.AddIf(office.Hours.Flaw is not null, $"{path}.hours", office.Hours.Flaw ?? "");
        }

        foreach (var (i, channel) in procedure.Channels.Index())
            CheckChannel(channel, $"$.channels[{i}]", procedure, faults);
    }

    private static void CheckChannel(ProcedureChannel channel, string path, Procedure procedure, SeedFaults faults)
    {
        var centre = channel.Id == ProcedureChannel.Centre;
        faults.AddIf(centre != (channel.Service is not null), $"{path}.service", "stands at the channel 'centre', and only there");
        faults.AddIf(centre && channel.SelfService, $"{path}.selfService", "is not for a centre: its inspector accepts at the window");
        if (!centre)
            return;

        faults.Unique("$.offices", procedure.Offices.Select(office => office.Region ?? office.Id), ".region");
        faults.AddIf(procedure.Offices.All(office => office.Region is null), path, "has no office with a region whose centres could work for it");
    }
}
