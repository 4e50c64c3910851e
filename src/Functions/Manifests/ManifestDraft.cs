using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Manifests;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Seeds;

namespace MissionReg.Functions.Manifests;

/// <summary>Finds the cases and the two ends of a manifest that an officer asks for.</summary>
internal sealed class ManifestDraft(WaitingCases waiting, SeedBook seeds)
{
    public async Task<(ManifestCommand.Compile? Command, Problem? Problem)> ReadAsync(
        CompileBody body, Actor officer, CancellationToken cancellationToken)
    {
        var (cases, fault) = await CasesAsync(body, officer.Office, cancellationToken);
        if (fault is not null)
        {
            return (null, fault);
        }

        var toCentre = body.Leg is Leg.ToCentre;
        var (field, given) = toCentre ? ("centre", body.Centre) : ("office", body.Office);
        var ends = cases.Select(c => toCentre ? c.State.Centre! : c.State.Office).Distinct(StringComparer.Ordinal).ToArray();
        if ((given ?? (ends is [var only] ? only : null)) is not { } destination)
        {
            return (null, ends.Length == 0 ? new Problem("rule-refused", "empty-manifest") : Fault(field, "missing"));
        }

        var (centre, office) = toCentre ? (destination, body.Office ?? officer.Office) : (body.Centre ?? officer.Office, destination);
        return seeds.FindCentre(centre) is null ? (null, Fault("centre", "unknown"))
            : !seeds.IsOffice(office) ? (null, Fault("office", "unknown"))
            : (new ManifestCommand.Compile(body.Leg, centre, office, body.Cases is null ? For(destination, toCentre, cases) : cases), null);
    }

    /// <summary>Of everything that waits, what goes there.</summary>
    private static ImmutableArray<Candidate> For(string destination, bool toCentre, ImmutableArray<Candidate> cases) =>
        cases.RemoveAll(c => (toCentre ? c.State.Centre : c.State.Office) != destination);

    private async Task<(ImmutableArray<Candidate> Cases, Problem? Problem)> CasesAsync(
        CompileBody body, string place, CancellationToken cancellationToken)
    {
        if (body.Cases is not { } named)
        {
            return (await waiting.AllAsync(body.Leg, place, cancellationToken), null);
        }

        var there = (await waiting.FindAsync(named, place, cancellationToken)).ToDictionary(c => c.State.Number, StringComparer.Ordinal);
        var cases = ImmutableArray.CreateBuilder<Candidate>();
        var unknown = ImmutableArray.CreateBuilder<FieldFault>();
        foreach (var (i, number) in named.Index())
        {
            if (there.GetValueOrDefault(number) is { State.Centre: not null } candidate)
            {
                cases.Add(candidate);
            }
            else
            {
                unknown.Add(new FieldFault($"cases[{i}]", "unknown"));
            }
        }

        return unknown.Count == 0 ? (cases.ToImmutable(), null) : ([], new Problem("validation") { Errors = unknown.ToImmutable() });
    }

    private static Problem Fault(string field, string code) => new("validation") { Errors = [new FieldFault(field, code)] };
}
