using System.Collections.Immutable;

namespace MissionReg.Core.Cases;

/// <summary>The answer to a command.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>Empty when the command was already carried out.</summary>
    public sealed record Accepted(ImmutableArray<CaseEvent> Events) : Decision;

    public sealed record Refused(Refusal Refusal) : Decision;

    internal static Decision Accept(params ImmutableArray<CaseEvent> events) => new Accepted(events);

    internal static Decision Refuse(string code, string? paragraph = null, params ImmutableArray<string> subjects) =>
        new Refused(Refusal.Of(code, paragraph, subjects));
}
