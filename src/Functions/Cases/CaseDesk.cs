using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using MissionReg.Functions.Intake;
using MissionReg.Functions.Registers;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Cases;

/// <summary>Loads cases, has commands decided and commits what they yield.</summary>
public sealed class CaseDesk(ICaseStore store, SeedBook seeds, TimeProvider clock)
{
    public Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    public async Task<OpenCase?> FindAsync(string caseNumber, CancellationToken cancellationToken)
    {
        var events = await store.LoadAsync(caseNumber, cancellationToken);
        return Read(events);
    }

    /// <summary>The case that these events make; null if there are none.</summary>
    public OpenCase? Read(ImmutableArray<RecordedEvent> events) => CaseEvolution.Fold(events) is { } state ? Open(state) : null;

    /// <summary>How the request with this key ended, if it was carried out before.</summary>
    public async Task<CommandOutcome?> AnsweredAsync(AnswerKey? key, CancellationToken cancellationToken) =>
        key is not null && await store.FindAnswerAsync(key.Scope, key.Key, cancellationToken) is { } answer ? CommandOutcome.Repeated(answer, key) : null;

    /// <summary>Opens a case under a new number of its journal, and of the centre's where one accepted it.</summary>
    public async Task<CommandOutcome> SubmitAsync(Submission submission, CommandEnvelope envelope, CancellationToken cancellationToken)
    {
        var (procedure, office, centre, command) = submission;
        var calendar = seeds.CalendarOf(office);
        var context = new DecisionContext(Now, envelope.Actor, envelope.CommandId, procedure, calendar) { Office = office, Centre = centre };
        var decision = CaseDecider.Decide(command, null, context);
        if (decision is Decision.Refused refused)
        {
            return new CommandOutcome.Refused(refused.Refusal);
        }

        var year = context.Today.Year;
        var journal = new Journal(Procedure.Prefix(procedure.CasePrefix, office), year);
        ImmutableArray<Journal> journals = centre is null ? [journal] : [journal, new Journal($"PSC-{centre.Centre.Code}", year)];
        return await CommitAsync(null, 0, journals, envelope, Opened, cancellationToken);

        CaseCommit Opened(ImmutableArray<int> taken)
        {
            var numbered = context with { CentreNumber = centre is null ? null : journals[1].Number(taken[1]) };
            var events = ((Decision.Accepted)CaseDecider.Decide(command, null, numbered)).Events;
            return Commit(journal.Number(taken[0]), null, events, numbered, envelope);
        }
    }

    /// <summary>Gives a command to a case.</summary>
    /// <exception cref="KeyNotFoundException">There is no such case.</exception>
    public async Task<CommandOutcome> GiveAsync(
        string caseNumber, CaseCommand command, CommandEnvelope envelope, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await AnsweredAsync(envelope.AnswerKey, cancellationToken) is { } answered)
            {
                return answered;
            }

            var open = await FindAsync(caseNumber, cancellationToken) ?? throw new KeyNotFoundException("no such case");
            if (envelope.IfMatch is { } seen && seen != open.ETag && seen != "*")
            {
                return await AnsweredAsync(envelope.AnswerKey, cancellationToken) ?? new CommandOutcome.Stale();
            }

            var now = envelope.At ?? Now;
            var journal = command is CaseCommand.Sign ? JournalOfSignature(open, now) : null;
            var context = open.Context(now, envelope) with { Number = journal?.Id };
            switch (CaseDecider.Decide(command, open.State, context))
            {
                case Decision.Refused refused:
                    // The first delivery of the same request may have come through in between, and be what it is refused for.
                    return await AnsweredAsync(envelope.AnswerKey, cancellationToken) ?? new CommandOutcome.Refused(refused.Refusal);
                case Decision.Accepted { Events.IsEmpty: true } when envelope.AnswerKey is null:
                    return new CommandOutcome.Done(caseNumber, envelope.Answer(open));
                case Decision.Accepted { Events.IsEmpty: true }:
                    journal = null;
                    break;
            }

            var outcome = await CommitAsync(
                caseNumber,
                open.State.Version,
                journal is null ? [] : [journal],
                envelope,
                taken => Build(open, command, context, journal is null ? null : journal.Number(taken[0]), envelope),
                cancellationToken);

            // Somebody else committed in between: look again. A caller who named a revision is told there if it moved.
            if (outcome is not CommandOutcome.Stale)
            {
                return outcome;
            }
        }
    }

    private static CaseCommit Build(
        OpenCase open, CaseCommand command, DecisionContext context, string? number, CommandEnvelope envelope)
    {
        var numbered = context with { Number = number };
        var events = ((Decision.Accepted)CaseDecider.Decide(command, open.State, numbered)).Events;
        return Commit(open.State.Number, open.State, events, numbered, envelope);
    }

    private static CaseCommit Commit(
        string caseNumber, CaseState? state, ImmutableArray<CaseEvent> events, DecisionContext context, CommandEnvelope envelope)
    {
        var recorded = EventChain.Append(
            caseNumber, state?.Version ?? 0, state?.LastHash ?? "", events, context.Now, context.CommandId, context.Actor.Stamp(), envelope.Channel);
        var after = new OpenCase(recorded.Aggregate(state, CaseEvolution.Evolve)!, context.Procedure, context.Calendar, context.Centre);
        return new CaseCommit(caseNumber, recorded, CaseRows.Of(after), envelope.Answer(after));
    }

    private async Task<CommandOutcome> CommitAsync(
        string? caseNumber,
        long version,
        ImmutableArray<Journal> journals,
        CommandEnvelope envelope,
        Func<ImmutableArray<int>, CaseCommit> build,
        CancellationToken cancellationToken) =>
        await store.CommitAsync(new CommitRequest(caseNumber, version, journals, envelope.AnswerKey, build), cancellationToken) switch
        {
            CommitResult.Done { Commit: var commit } => new CommandOutcome.Done(commit.CaseNumber, commit.Answer),
            CommitResult.Repeated { Answer: var answer } => CommandOutcome.Repeated(answer, envelope.AnswerKey!),
            _ => new CommandOutcome.Stale(),
        };

    private static Journal JournalOfSignature(OpenCase open, Instant now)
    {
        var year = now.InZone(open.Calendar.Zone).Year;
        return open.State.Draft?.Resolution is Resolution.Refusal
            ? new Journal(Procedure.Prefix(open.Procedure.CasePrefix + "-R", open.Office), year)
            : new Journal(Procedure.Prefix(open.Procedure.CertificatePrefix, open.Office), year);
    }

    private OpenCase Open(CaseState state)
    {
        var procedure = seeds.Procedure(state.Procedure, state.ProcedureVersion);
        var office = procedure.FindOffice(state.Office)!;
        return new OpenCase(
            state, procedure, seeds.CalendarOf(office), state.Centre is { } centre ? seeds.FindCentre(centre) : null);
    }
}
