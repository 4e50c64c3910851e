using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Intake;

/// <summary>Finds the registration that an application refers to.</summary>
internal sealed class EarlierRegistrations(ICaseStore store, CaseDesk desk)
{
    /// <param name="fields">As typed in.</param>
    /// <param name="officer">
    /// Only for an officer the earlier application's data are taken over: a certificate's number is no secret, and whoever knows
    /// one must not be shown what was written in the application.
    /// </param>
    public async Task<(EarlierReference? Earlier, ImmutableDictionary<string, string> Fields)> FindAsync(
        EarlierCase? link, Office office, ImmutableDictionary<string, string> fields, Actor? officer, CancellationToken cancellationToken)
    {
        if (link is null || !fields.TryGetValue(link.Field, out var typed) || string.IsNullOrWhiteSpace(typed))
        {
            return (null, fields);
        }

        var number = typed.Trim();
        var caseNumber = await store.FindByPaperAsync(number.ToUpperInvariant(), cancellationToken);
        var found = caseNumber is null ? null : await desk.FindAsync(caseNumber, cancellationToken);
        if (found is null || found.State.Office != office.Id || !link.Procedures.Contains(found.State.Procedure))
        {
            return (new EarlierReference(number, null, false), fields);
        }

        var today = desk.Now.InZone(found.Calendar.Zone).Date;
        var earlier = new EarlierReference(
            number, caseNumber, found.State.Standing(found.Procedure, today) is RegistrationStanding.InForce);
        return (earlier, officer is null ? fields : Carry(link, fields, found.State));
    }

    private static ImmutableDictionary<string, string> Carry(EarlierCase link, ImmutableDictionary<string, string> fields, CaseState earlier) =>
        fields.SetItems(link.Carry
            .Where(id => string.IsNullOrWhiteSpace(fields.GetValueOrDefault(id)) && earlier.Fields.ContainsKey(id))
            .Select(id => KeyValuePair.Create(id, earlier.Fields[id])));
}
