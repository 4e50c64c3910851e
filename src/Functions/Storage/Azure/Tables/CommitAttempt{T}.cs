using System.Collections.Immutable;
using Azure.Data.Tables;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>
/// One attempt at a commit, under an id of its own. Its steps, and what each leaves if the writer dies after it, are in docs/adr/0001-tables.md.
/// </summary>
/// <param name="again">Something was in the way before; look at what is there instead of assuming that nothing is.</param>
internal sealed class CommitAttempt<T>(Ledger ledger, CommitOrder<T> order, bool again)
{
    private readonly string id = Markers.NewId();
    private readonly Claims claims = new(ledger.Tables);
    private readonly Markers markers = new(ledger.Tables);
    private readonly Outbox outbox = new(ledger.Tables, ledger.Table);

    private Ticket? ticket;
    private (ImmutableArray<IndexRow> Before, ImmutableArray<IndexRow> After)? moved;
    private Claim? repeated;

    /// <returns>Null: begin again.</returns>
    public async Task<CommitOutcome<T>?> RunAsync(CancellationToken cancellationToken)
    {
        var answered = again ? await AnsweredAsync(cancellationToken) : null;
        if (answered is { Marker.Happened: true })
        {
            return Repeated(answered.Value);
        }

        var reading = order.Number is { } known ? ledger.HeadAsync(known, cancellationToken) : Task.FromResult<Head?>(null);
        var numbers = await Task.WhenAll(order.Journals.Select(journal => NextAsync(journal, cancellationToken)));
        var head = await reading;
        if ((head?.Version ?? 0) != order.ExpectedVersion)
        {
            return await RepeatedOrAsync(new CommitOutcome<T>.Conflict(), cancellationToken);
        }

        var commit = order.Build([.. numbers.Select(n => n.Ordinal)]);
        var plan = order.Plan(commit, head);
        var (before, named) = (head is null ? [] : ledger.IndexOf(head.Row), ledger.IndexOf(plan.Row));
        Check(plan, named);
        var (taken, holds) = await new HoldClaims(ledger.Tables).LookAsync(
            [.. plan.Holds.Except(head?.Holds ?? [])], plan.Number, cancellationToken);
        if (!taken.IsEmpty)
        {
            return await RepeatedOrAsync(new CommitOutcome<T>.Taken(taken), cancellationToken);
        }

        // From here on it is not to be cancelled: others would have to wait for what it claimed.
        var after = new Head(plan.Number, order.ExpectedVersion + plan.Events.Length, plan.Row) { Holds = plan.Holds };
        var entering = outbox.EnterAsync(plan.Number, id, CancellationToken.None);
        var claimed = await ClaimAsync(plan, answered?.Claim, numbers, holds);
        ticket = await entering;
        if (!claimed)
        {
            await GiveUpAsync(plan);
            return null;
        }

        await CheckAsync(commit, head, plan);
        if (await SubmitAsync(plan, head, after with { Gone = Gone(head, before, named) }))
        {
            return Done(commit, before, named);
        }

        // The client sends a request again whose answer was lost, and then meets what it wrote itself.
        var marker = await markers.FindAsync(ledger.Table, plan.Number, id, CancellationToken.None);
        if (marker is { Happened: true })
        {
            return Done(commit, before, named);
        }

        await GiveUpAsync(plan);
        return marker is null ? await RefusedAsync(plan) : null;
    }

    /// <summary>The index, after a commit, or after one that was asked for again because its answer was lost. It stands if this fails, and the outbox knows.</summary>
    public Task FinishAsync() =>
        moved is { } rows ? ledger.Work.FinishAsync(ticket!, rows.Before, rows.After, CancellationToken.None)
        : repeated is { } claim && claim.Table == ledger.Table ? ledger.Work.CompleteAsync(claim.Partition, claim.Commit, CancellationToken.None)
        : Task.CompletedTask;

    private CommitOutcome<T>.Done Done(T commit, ImmutableArray<IndexRow> before, ImmutableArray<IndexRow> after)
    {
        moved = (before, after);
        return new CommitOutcome<T>.Done(commit);
    }

    private CommitOutcome<T>.Repeated Repeated((Claim Claim, Marker Marker) answered)
    {
        repeated = answered.Claim;
        return new CommitOutcome<T>.Repeated(new StoredAnswer(answered.Claim.RequestHash, answered.Claim.Partition, answered.Marker.Answer));
    }

    private async Task<(Claim Claim, Marker Marker)?> AnsweredAsync(CancellationToken cancellationToken) =>
        order.Key is { } key && await claims.FindAsync(ClaimKey.OfAnswer(key.Scope, key.Key), cancellationToken) is { } claim
            ? (claim, await markers.SettleAsync(claim, cancellationToken))
            : null;

    /// <summary>What is in the way of a repeated request may be itself.</summary>
    private async Task<CommitOutcome<T>> RepeatedOrAsync(CommitOutcome<T> otherwise, CancellationToken cancellationToken) =>
        await AnsweredAsync(cancellationToken) is { Marker.Happened: true } answered ? Repeated(answered) : otherwise;

    private async Task<(Journal Journal, int Ordinal, Claim? Before)> NextAsync(Journal journal, CancellationToken cancellationToken)
    {
        if (await claims.FindAsync(ClaimKey.Of(journal), cancellationToken) is not { } last)
        {
            return (journal, 1, null);
        }

        var happened = (await markers.SettleAsync(last, cancellationToken)).Happened;
        return (journal, happened ? last.Ordinal + 1 : last.Ordinal, last);
    }

    private void Check(CommitPlan plan, ImmutableArray<IndexRow> named)
    {
        if (order.Number is { } known && known != plan.Number)
        {
            throw new InvalidOperationException("a commit to another number than it was asked for");
        }

        EventRows.Check(plan.Events, plan.Number, order.ExpectedVersion);
        EntityLimits.CheckEach(named.Select(row => row.Entity(ledger.Table, plan.Number)));
        EntityLimits.Check(
            [.. plan.Events.Select(EventRows.Entity), Heads.Entity(new Head(plan.Number, 0, plan.Row) { Holds = plan.Holds }), MarkerOf(plan)]);
    }

    /// <summary>Once the numbers are claimed: before, they may have gone to somebody else meanwhile, whom the store's own check would then find.</summary>
    private async Task CheckAsync(T commit, Head? head, CommitPlan plan)
    {
        try
        {
            await order.CheckAsync(commit, head);
        }
        catch
        {
            await GiveUpAsync(plan);
            throw;
        }
    }

    private TableEntity MarkerOf(CommitPlan plan) => Markers.Entity(TableKey.Of(plan.Number), id, new Marker(Happened: true, order.Key is null ? "" : plan.Answer));

    /// <summary>Always in the same order, so that of several who want the same things one gets all.</summary>
    private async Task<bool> ClaimAsync(
        CommitPlan plan,
        Claim? answer,
        IEnumerable<(Journal Journal, int Ordinal, Claim? Before)> numbers,
        ImmutableArray<(string Case, Claim? Before)> holds)
    {
        var mine = new Claim(id, ledger.Table, plan.Number);
        if (order.Key is { } key
            && !await claims.TakeAsync(ClaimKey.OfAnswer(key.Scope, key.Key), mine with { RequestHash = key.RequestHash, Asked = (key.Scope, key.Key) }, answer, CancellationToken.None))
        {
            return false;
        }

        foreach (var (journal, ordinal, before) in numbers.OrderBy(n => n.Journal.Id, StringComparer.Ordinal).ThenBy(n => n.Journal.Year))
        {
            if (!await claims.TakeAsync(ClaimKey.Of(journal), mine with { Ordinal = ordinal }, before, CancellationToken.None))
            {
                return false;
            }
        }

        var held = await Task.WhenAll(holds.Select(hold => claims.TakeAsync(ClaimKey.OfHold(hold.Case), mine, hold.Before, CancellationToken.None)));
        return held.All(h => h);
    }

    private ImmutableArray<IndexKey> Gone(Head? head, ImmutableArray<IndexRow> before, ImmutableArray<IndexRow> named) =>
        [.. before.Select(row => row.Key).Concat(ticket!.Alone ? [] : head?.Gone ?? []).Except(named.Select(row => row.Key))];

    private async Task<bool> SubmitAsync(CommitPlan plan, Head? before, Head after)
    {
        var there = await ledger.Tables.OpenAsync(ledger.Table, CancellationToken.None);
        return await there.SubmitAsync(
            [
                .. plan.Events.Select(e => new TableTransactionAction(TableTransactionActionType.Add, EventRows.Entity(e))),
                before is null
                    ? new TableTransactionAction(TableTransactionActionType.Add, Heads.Entity(after))
                    : new TableTransactionAction(TableTransactionActionType.UpdateReplace, Heads.Entity(after), before.ETag),
                new TableTransactionAction(TableTransactionActionType.Add, MarkerOf(plan)),
            ],
            CancellationToken.None);
    }

    /// <summary>Rules the attempt out, so that nobody waits for it.</summary>
    private async Task GiveUpAsync(CommitPlan plan)
    {
        await markers.VoidAsync(ledger.Table, plan.Number, id, CancellationToken.None);
        await ledger.Work.GiveUpAsync(ticket!, CancellationToken.None);
    }

    /// <summary>The transaction was not taken and nobody ruled it out: so somebody else has committed.</summary>
    private async Task<CommitOutcome<T>?> RefusedAsync(CommitPlan plan)
    {
        var head = await ledger.HeadAsync(plan.Number, CancellationToken.None);
        return (head?.Version ?? 0) == order.ExpectedVersion ? null
            : order.Number is not null ? new CommitOutcome<T>.Conflict()
            : throw new InvalidOperationException($"{plan.Number} is there already");
    }
}
