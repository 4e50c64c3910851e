using System.Collections.Immutable;
using MissionReg.Core.Registers;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Registers;

/// <summary>Follows a registration to those it took the place of and those that took its.</summary>
internal sealed class RegistrationChain(ICaseStore store, CaseDesk desk)
{
    /// <returns>Oldest first, the registration itself among them.</returns>
    public async Task<ImmutableArray<RegistrationLink>> OfAsync(OpenCase c, CancellationToken cancellationToken)
    {
        var links = new LinkedList<RegistrationLink>();
        links.AddFirst(LinkOf(c));

        // A number that is there already would lead round in a circle.
        for (var at = c; at?.State.Earlier is { } earlier && links.All(l => l.Number != earlier.Number);)
        {
            at = earlier.CaseNumber is { } number ? await OfSameOfficeAsync(number, c, cancellationToken) : null;
            links.AddFirst(at is null ? new RegistrationLink(earlier.Number, null) : LinkOf(at));
        }

        for (var at = c; at?.State.SupersededBy is { } later && links.All(l => l.Number != later);)
        {
            at = await store.FindByPaperAsync(later, cancellationToken) is { } number ? await OfSameOfficeAsync(number, c, cancellationToken) : null;
            links.AddLast(at is null ? new RegistrationLink(later, null) : LinkOf(at));
        }

        return [.. links];
    }

    private static RegistrationLink LinkOf(OpenCase c) => new(c.State.Signature!.Number, RegisterEntry.Of(c.State, c.Procedure));

    private async Task<OpenCase?> OfSameOfficeAsync(string caseNumber, OpenCase c, CancellationToken cancellationToken) =>
        await desk.FindAsync(caseNumber, cancellationToken) is { State.Signature: not null } found && found.State.Office == c.State.Office ? found : null;
}
