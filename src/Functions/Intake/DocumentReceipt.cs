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
    /// <summary>Why the rules would refuse the files now; <see langword="null"/> when they would not.</summary>
    public Refusal? RefusalOf(OpenCase c, ImmutableArray<StagedFile> files, CommandEnvelope envelope) =>
        (CaseDecider.Decide(Command(files), c.State, c.Context(desk.Now, envelope)) as Decision.Refused)?.Refusal;

    public async Task<CommandOutcome> ReceiveAsync(
        OpenCase c, ImmutableArray<StagedFile> files, CommandEnvelope envelope, CancellationToken cancellationToken)
    {
        if (RefusalOf(c, files, envelope) is { } refusal)
        {
            return new CommandOutcome.Refused(refusal);
        }

        foreach (var file in files)
        {
            await documents.CommitAsync(file.Staged, CasePlaces.Document(c.State.Number, file.Document), cancellationToken);
        }

        return await desk.GiveAsync(c.State.Number, Command(files), envelope, cancellationToken);
    }

    private static CaseCommand.ReceiveDocuments Command(ImmutableArray<StagedFile> files) => new([.. files.Select(f => f.Document)]);
}
