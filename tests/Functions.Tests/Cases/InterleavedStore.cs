using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Registers;
using MissionReg.Functions.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Tests.Cases;

/// <summary>A store before whose next commit something else happens, as if another officer had been quicker.</summary>
internal sealed class InterleavedStore(ICaseStore store) : ICaseStore
{
    private Func<Task>? _before;

    /// <summary>Commits asked for, the conflicts included.</summary>
    public int Commits { get; private set; }

    /// <summary>Happens once, right before the next commit.</summary>
    public void BeforeNextCommit(Func<Task> happening) => _before = happening;

    public async Task<CommitResult> CommitAsync(CommitRequest request, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _before, null) is { } happening)
            await happening();
        Commits++;
        return await store.CommitAsync(request, cancellationToken);
    }

    public Task<ImmutableArray<RecordedEvent>> LoadAsync(string caseNumber, CancellationToken cancellationToken) =>
        store.LoadAsync(caseNumber, cancellationToken);

    public Task<StoredAnswer?> FindAnswerAsync(string scope, string key, CancellationToken cancellationToken) =>
        store.FindAnswerAsync(scope, key, cancellationToken);

    public Task<ImmutableArray<string>> DueAsync(Instant now, int limit, CancellationToken cancellationToken) =>
        store.DueAsync(now, limit, cancellationToken);

    public Task<string?> FindByPaperAsync(string number, CancellationToken cancellationToken) => store.FindByPaperAsync(number, cancellationToken);

    public Task<string?> FindByVerificationCodeAsync(string code, CancellationToken cancellationToken) =>
        store.FindByVerificationCodeAsync(code, cancellationToken);

    public Task<CasePage> ListAsync(CaseQuery query, CancellationToken cancellationToken) => store.ListAsync(query, cancellationToken);

    public Task<RegisterPage> SearchRegisterAsync(RegisterQuery query, CancellationToken cancellationToken) =>
        store.SearchRegisterAsync(query, cancellationToken);

    public Task<ImmutableArray<string>> FindByPersonAsync(string place, ImmutableArray<PersonKey> keys, CancellationToken cancellationToken) =>
        store.FindByPersonAsync(place, keys, cancellationToken);

    public Task<ImmutableArray<string>> EnteredAsync(BookQuery query, CancellationToken cancellationToken) => store.EnteredAsync(query, cancellationToken);

    public Task<bool> MustRebuildAsync(CancellationToken cancellationToken) => store.MustRebuildAsync(cancellationToken);

    public Task<int> RebuildAsync(Func<ImmutableArray<RecordedEvent>, CaseRow> rowOf, CancellationToken cancellationToken) =>
        store.RebuildAsync(rowOf, cancellationToken);

    public Task<ImmutableArray<InboxNote>> AddNotesAsync(ImmutableArray<InboxNote> notes, CancellationToken cancellationToken) => store.AddNotesAsync(notes, cancellationToken);

    public Task<ImmutableArray<InboxNote>> InboxAsync(string office, ImmutableArray<Role> roles, CancellationToken cancellationToken) =>
        store.InboxAsync(office, roles, cancellationToken);

    public Task RecordReadAsync(string caseNumber, string account, Instant at, CancellationToken cancellationToken) =>
        store.RecordReadAsync(caseNumber, account, at, cancellationToken);

    public Task RecordReadsAsync(ImmutableArray<string> caseNumbers, string account, Instant at, CancellationToken cancellationToken) =>
        store.RecordReadsAsync(caseNumbers, account, at, cancellationToken);

    public Task<ImmutableArray<CaseRead>> ReadsAsync(string caseNumber, CancellationToken cancellationToken) =>
        store.ReadsAsync(caseNumber, cancellationToken);
}
