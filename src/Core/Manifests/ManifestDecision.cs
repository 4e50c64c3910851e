using System.Collections.Immutable;
using MissionReg.Core.Cases;

namespace MissionReg.Core.Manifests;

/// <summary>The answer to a command on a manifest.</summary>
public abstract record ManifestDecision
{
    private ManifestDecision()
    {
    }

    /// <summary>Empty when there is nothing new: the manifest was scanned before.</summary>
    public sealed record Accepted(ImmutableArray<ManifestEvent> Events) : ManifestDecision;

    public sealed record Refused(Refusal Refusal) : ManifestDecision;

    internal static ManifestDecision Accept(params ImmutableArray<ManifestEvent> events) => new Accepted(events);

    internal static ManifestDecision Refuse(string code, params ImmutableArray<string> subjects) => new Refused(Refusal.Of(code, null, subjects));
}
