using MissionReg.Core.Cases;
using MissionReg.Core.Centres;
using MissionReg.Core.Procedures;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Seeds;

namespace MissionReg.Functions.Intake;

/// <summary>Where an application is handed in, and who will decide.</summary>
internal sealed record HandInPlace(Office Office, CentreDesk? Centre)
{
    /// <param name="officer">The clerk or inspector at the counter; <see langword="null"/> for the recipient himself.</param>
    public static (HandInPlace? Place, Problem? Problem) Of(ApplicationPart part, Procedure procedure, Actor? officer, SeedBook seeds)
    {
        if (procedure.FindChannel(part.Channel) is not { } channel)
        {
            return (null, Invalid("unknown-channel", "channel"));
        }

        var (place, fault) = channel.Service is { } service ? AtCentre(part, procedure, service, seeds) : AtOffice(part, procedure);
        if (place is null)
        {
            return (null, Invalid("validation", fault!));
        }

        var role = place.Centre is null ? Role.Clerk : Role.CentreInspector;
        return officer is null || officer.ActsAs(role, place.Office.Id, place.Centre?.Centre.Id)
            ? (place, null)
            : (null, new Problem("forbidden"));
    }

    private static (HandInPlace? Place, string? Fault) AtOffice(ApplicationPart part, Procedure procedure)
    {
        var office = part.Office is { } id ? procedure.FindOffice(id) : procedure.Offices is [var only] ? only : null;
        return office is null ? (null, "office") : (new HandInPlace(office, null), null);
    }

    private static (HandInPlace? Place, string? Fault) AtCentre(ApplicationPart part, Procedure procedure, CentreService service, SeedBook seeds)
    {
        var desk = part.Centre is { } id && seeds.IsListed(service.Centres, id) ? seeds.FindCentre(id) : null;
        var office = procedure.Offices.FirstOrDefault(o => o.Region == desk?.Centre.Region);
        return desk is null || office is null ? (null, "centre") : (new HandInPlace(office, desk), null);
    }

    private static Problem Invalid(string code, string field) => new(code) { Errors = [new FieldFault(field, "unknown")] };
}
