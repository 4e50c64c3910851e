using System.Globalization;
using MissionReg.Core.Cases;
using MissionReg.Core.Manifests;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Manifests;
using NodaTime;

namespace MissionReg.Functions.Manifests;

/// <summary>Loads manifests, has commands decided and commits what they yield. What follows for the cases is <see cref="ManifestCarrier"/>'s.</summary>
public sealed class ManifestDesk(IManifestStore store, ICaseStore answers, SeedBook seeds, TimeProvider clock)
{
    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    public static string ETagOf(ManifestState s) => string.Create(CultureInfo.InvariantCulture, $"\"{s.Revision}\"");

    public async Task<ManifestState?> FindAsync(string number, CancellationToken cancellationToken) =>
        ManifestEvolution.Fold(await store.LoadAsync(number, cancellationToken));

    /// <summary>Draws a manifest up under the next number of its centre and year.</summary>
    public async Task<CommandOutcome> CompileAsync(ManifestCommand.Compile command, ManifestEnvelope envelope, CancellationToken cancellationToken)
    {
        var context = new ManifestContext(Now, envelope.Actor, envelope.CommandId);
        if (ManifestDecider.Decide(command, null, context) is ManifestDecision.Refused refused)
        {
            return new CommandOutcome.Refused(refused.Refusal);
        }

        var centre = seeds.FindCentre(command.Centre) ?? throw new InvalidOperationException($"there is no centre '{command.Centre}'");
        var journal = new Journal($"MAN-{centre.Centre.Code}", context.Now.InZone(centre.Calendar.Zone).Year);
        return await CommitAsync(
            new ManifestCommitRequest(null, 0, journal, envelope.AnswerKey, taken => Build(journal.Number(taken!.Value), null, command, context, envelope)),
            cancellationToken);
    }

    /// <summary>Gives a command to a manifest.</summary>
    /// <exception cref="KeyNotFoundException">There is no such manifest.</exception>
    public async Task<CommandOutcome> GiveAsync(string number, ManifestCommand command, ManifestEnvelope envelope, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await AnsweredAsync(envelope.AnswerKey, cancellationToken) is { } answered)
            {
                return answered;
            }

            var state = await FindAsync(number, cancellationToken) ?? throw new KeyNotFoundException("no such manifest");
            if (envelope.IfMatch is { } seen && seen != ETagOf(state) && seen != "*")
            {
                return new CommandOutcome.Stale();
            }

            var context = new ManifestContext(Now, envelope.Actor, envelope.CommandId);
            switch (ManifestDecider.Decide(command, state, context))
            {
                case ManifestDecision.Refused refused:
                    return new CommandOutcome.Refused(refused.Refusal);
                case ManifestDecision.Accepted { Events.IsEmpty: true } when envelope.AnswerKey is null:
                    return new CommandOutcome.Done(number, envelope.Answer(state));
            }

            var outcome = await CommitAsync(
                new ManifestCommitRequest(number, state.Version, null, envelope.AnswerKey, _ => Build(number, state, command, context, envelope)),
                cancellationToken);
            if (outcome is not CommandOutcome.Stale)
            {
                return outcome;
            }
        }
    }

    private static ManifestCommit Build(
        string number, ManifestState? state, ManifestCommand command, ManifestContext context, ManifestEnvelope envelope)
    {
        var events = ((ManifestDecision.Accepted)ManifestDecider.Decide(command, state, context)).Events;
        var recorded = EventChain.Append(
            number,
            state?.Version ?? 0,
            state?.LastHash ?? "",
            events.Select(ManifestEventJson.Write),
            context.Now,
            context.CommandId,
            context.Actor.Stamp(),
            envelope.Channel);
        var after = recorded.Aggregate(state, ManifestEvolution.Evolve)!;
        return new ManifestCommit(number, recorded, ManifestRow.Of(after), envelope.Answer(after));
    }

    private async Task<CommandOutcome> CommitAsync(ManifestCommitRequest request, CancellationToken cancellationToken) =>
        await store.CommitAsync(request, cancellationToken) switch
        {
            ManifestCommitResult.Done { Commit: var commit } => new CommandOutcome.Done(commit.Number, commit.Answer),
            ManifestCommitResult.Repeated { Answer: var answer } => CommandOutcome.Repeated(answer, request.AnswerKey!),
            ManifestCommitResult.Taken { Cases: var cases } => new CommandOutcome.Refused(Refusal.Of("already-on-manifest", null, cases)),
            _ => new CommandOutcome.Stale(),
        };

    /// <summary>How the request with this key ended, if it was carried out before.</summary>
    public async Task<CommandOutcome?> AnsweredAsync(AnswerKey? key, CancellationToken cancellationToken) =>
        key is not null && await answers.FindAnswerAsync(key.Scope, key.Key, cancellationToken) is { } answer ? CommandOutcome.Repeated(answer, key) : null;
}
