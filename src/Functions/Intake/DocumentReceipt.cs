using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Storage.Documents;

namespace MissionReg.Functions.Intake;

/// <summary>
/// Takes inspected files into a case that has a number: asks the rules first, makes the files durable, then commits. A file
/// whose commit did not come about is referred to by nothing.
/// </summary>
internal sealed class DocumentReceipt(CaseDesk desk, IDocumentStore documents)
{
    public async Task<CommandOutcome> ReceiveAsync(
        OpenCase c, ImmutableArray<StagedFile> files, CommandEnvelope envelope, CancellationToken cancellationToken)
    {
        var command = new CaseCommand.ReceiveDocuments([.. files.Select(f => f.Document)]);
        var context = c.Context(desk.Now, envelope);
        if (CaseDecider.Decide(command, c.State, context) is Decision.Refused { Refusal: var refusal })
        {
            return new CommandOutcome.Refused(refusal);
        }

        foreach (var file in files)
        {
            await documents.CommitAsync(file.Staged, CasePlaces.Document(c.State.Number, file.Document), cancellationToken);
        }

        return await desk.GiveAsync(c.State.Number, command, envelope, cancellationToken);
    }
}
