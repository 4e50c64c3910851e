using MissionReg.Core.Cases;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Cases;

/// <summary>How a command ended.</summary>
public abstract record CommandOutcome
{
    private CommandOutcome()
    {
    }

    /// <param name="CaseNumber">The case, new or old.</param>
    /// <param name="Answer">What is answered, the same for every repetition of the request.</param>
    public sealed record Done(string CaseNumber, string Answer) : CommandOutcome;

    public sealed record Refused(Refusal Refusal) : CommandOutcome;

    /// <summary>The case is not at the revision the caller has seen.</summary>
    public sealed record Stale : CommandOutcome;

    /// <summary>The key was used for another request.</summary>
    public sealed record KeyReused : CommandOutcome;

    /// <summary>What a request is answered whose key was used before: the same again, if it is the same request.</summary>
    internal static CommandOutcome Repeated(StoredAnswer answer, AnswerKey key) =>
        answer.RequestHash == key.RequestHash ? new Done(answer.CaseNumber, answer.Body) : new KeyReused();
}
