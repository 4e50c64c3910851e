using System.Collections.Immutable;
using MissionReg.Core;
using MissionReg.Core.Calendars;
using MissionReg.Core.Cases;
using MissionReg.Functions.Cases;

namespace MissionReg.Functions.Papers.Counter;

/// <summary>Where a paper waits for its recipient.</summary>
/// <param name="Room">Null where the address names it, or there is none.</param>
internal sealed record HandOutPlace(string Name, string Address, string? Room, OfficeHours Hours, ImmutableArray<string> Phones)
{
    /// <summary>The paper is signed and lies where it is handed out: it is neither on the road nor gone.</summary>
    public static bool IsWaiting(CaseState s) =>
        s.Signature is not null && (s.Status is CaseStatus.AwaitingCollection || s is { Status: CaseStatus.Ready, Centre: null });

    /// <summary>The centre that accepted the application until it gives the paper back, else the office.</summary>
    public static HandOutPlace Of(OpenCase c, Language language)
    {
        if (c.State.Place is Place.Centre && c.Centre is { Centre: var centre })
        {
            return new HandOutPlace(centre.Name.In(language), centre.Address.In(language), null, centre.Hours, centre.Phones);
        }

        var office = c.Office;
        var address = office.Address?.In(language) ?? office.City.In(language);
        var room = office.ServiceRoom is { } own && !address.Contains(own, StringComparison.OrdinalIgnoreCase) ? own : null;
        return new HandOutPlace(office.Name.In(language), address, room, office.Hours, office.Phones);
    }
}
