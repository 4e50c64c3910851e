using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Registers;
using NodaTime;

namespace MissionReg.Functions.Storage.Cases;

/// <summary>
/// Keeps the events of every case, the numbers, the answers to idempotent requests and what is derived from them for
/// finding cases. What a completed call wrote survives a crash.
/// </summary>
public interface ICaseStore
{
    /// <summary>The events of a case in order; empty if there is no such case.</summary>
    Task<ImmutableArray<RecordedEvent>> LoadAsync(string caseNumber, CancellationToken cancellationToken);

    /// <summary>Writes all of a commit or nothing of it.</summary>
    /// <exception cref="CommitTooLargeException">It is larger than this storage takes; nothing was written.</exception>
    /// <exception cref="StorageUnavailableException">It did not come to be written, or nobody can tell; the same key sent again finds out.</exception>
    Task<CommitResult> CommitAsync(CommitRequest request, CancellationToken cancellationToken);

    /// <summary>The answer given to a request with this key, if it was carried out.</summary>
    Task<StoredAnswer?> FindAnswerAsync(string scope, string key, CancellationToken cancellationToken);

    /// <summary>Numbers of cases to be looked at by <paramref name="now"/>, earliest first, at most <paramref name="limit"/>.</summary>
    Task<ImmutableArray<string>> DueAsync(Instant now, int limit, CancellationToken cancellationToken);

    /// <summary>The case that the paper with this number in the issue book belongs to.</summary>
    Task<string?> FindByPaperAsync(string number, CancellationToken cancellationToken);

    /// <summary>The case whose paper has this verification code, as it is printed.</summary>
    Task<string?> FindByVerificationCodeAsync(string code, CancellationToken cancellationToken);

    /// <summary>One page of an office's cases, soonest due first, then by number.</summary>
    Task<CasePage> ListAsync(CaseQuery query, CancellationToken cancellationToken);

    /// <summary>One page of an office's register, by name in the order of the Kazakh alphabet, then by number.</summary>
    Task<RegisterPage> SearchRegisterAsync(RegisterQuery query, CancellationToken cancellationToken);

    /// <summary>Numbers of the cases of an office or centre that have one of these keys, in their order.</summary>
    Task<ImmutableArray<string>> FindByPersonAsync(string place, ImmutableArray<PersonKey> keys, CancellationToken cancellationToken);

    /// <summary>Numbers of the cases in a journal, in its order: by day, then by when each was entered, then by its number there.</summary>
    Task<ImmutableArray<string>> EnteredAsync(BookQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Whether what is derived lies there as another version of the program wrote it, or half rebuilt: then it must be rebuilt before anything else.
    /// </summary>
    Task<bool> MustRebuildAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Makes everything that is derived from the events anew. If one case cannot be made, everything stays as it was; if it is broken off, it is still due.
    /// </summary>
    /// <param name="rowOf">Pure. Given the events of each case.</param>
    /// <returns>How many cases there are.</returns>
    Task<int> RebuildAsync(Func<ImmutableArray<RecordedEvent>, CaseRow> rowOf, CancellationToken cancellationToken);

    /// <summary>Puts notes into the inboxes of their roles. A note whose key is there already is left as it is.</summary>
    /// <returns>The notes that were not there.</returns>
    Task<ImmutableArray<InboxNote>> AddNotesAsync(ImmutableArray<InboxNote> notes, CancellationToken cancellationToken);

    /// <summary>Notes for these roles of an office, newest day first, at most 500.</summary>
    Task<ImmutableArray<InboxNote>> InboxAsync(string office, ImmutableArray<Role> roles, CancellationToken cancellationToken);

    /// <summary>Keeps that <paramref name="account"/> read a case.</summary>
    Task RecordReadAsync(string caseNumber, string account, Instant at, CancellationToken cancellationToken);

    /// <summary>Keeps that <paramref name="account"/> read all of these cases at once, in a journal: of all of them or of none.</summary>
    Task RecordReadsAsync(ImmutableArray<string> caseNumbers, string account, Instant at, CancellationToken cancellationToken);

    /// <summary>Who read a case and when, oldest first.</summary>
    Task<ImmutableArray<CaseRead>> ReadsAsync(string caseNumber, CancellationToken cancellationToken);
}
