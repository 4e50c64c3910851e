using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Manifests;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Manifests;
using MissionReg.Functions.Storage.Seeds;
using MissionReg.Functions.Storage.Transfer.Lines;

namespace MissionReg.Functions.Storage.Transfer;

/// <summary>
/// Answers to idempotency keys. Each is put in by a commit without events to what it is about; of two to the same case at once one
/// waits.
/// </summary>
internal sealed class AnswerTransfer(
    IStorageContents contents, ICaseStore cases, IManifestStore manifests, ISeedStore seeds, Func<ImmutableArray<RecordedEvent>, CaseRow> rowOf) : ITransfer
{
    public TransferKind Kind => TransferKind.Answers;

    public IAsyncEnumerable<TransferLine> ExportAsync(CancellationToken cancellationToken) =>
        contents.AnswersAsync(cancellationToken).Select(answer => answer.Line());

    public async Task ImportAsync(TransferLine line, CancellationToken cancellationToken)
    {
        var answer = LineJson.Read<KeptAnswer>(line.Json);
        var key = new AnswerKey(answer.Scope, answer.Key, answer.RequestHash);
        if (answer.CaseNumber.Length == 0)
        {
            await seeds.AddAsync([], key, answer.Body, cancellationToken);
        }
        else if (await cases.LoadAsync(answer.CaseNumber, cancellationToken) is { IsEmpty: false } events)
        {
            var request = new CommitRequest(answer.CaseNumber, events.Length, [], key, _ => new CaseCommit(answer.CaseNumber, [], rowOf(events), answer.Body));
            _ = await cases.CommitAsync(request, cancellationToken) is CommitResult.Done ? 0 : throw new LineWaitsException();
        }
        else
        {
            await AnswerOfManifestAsync(answer, key, cancellationToken);
        }
    }

    private async Task AnswerOfManifestAsync(KeptAnswer answer, AnswerKey key, CancellationToken cancellationToken)
    {
        var events = await manifests.LoadAsync(answer.CaseNumber, cancellationToken);
        var state = ManifestEvolution.Fold(events) ?? throw new TransferException($"There is an answer about {answer.CaseNumber}, which is neither a case nor a manifest.");
        var request = new ManifestCommitRequest(
            answer.CaseNumber, events.Length, null, key, _ => new ManifestCommit(answer.CaseNumber, [], ManifestRow.Of(state), answer.Body));
        _ = await manifests.CommitAsync(request, cancellationToken) is ManifestCommitResult.Done ? 0 : throw new LineWaitsException();
    }
}
