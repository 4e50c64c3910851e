using MissionReg.Core.Cases;
using MissionReg.Functions.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Cases;

/// <summary>Who gives a command, how it came in and which revision its giver has seen.</summary>
/// <param name="CommandId">The same command delivered twice has the same.</param>
/// <param name="Channel">office, api, intake-folder, upload, timer.</param>
/// <param name="Answer">Writes what is answered; pure.</param>
/// <param name="IfMatch">ETag the giver has seen; <see langword="null"/> to act on whatever is there.</param>
/// <param name="AnswerKey">Under which key the answer is kept for repetitions.</param>
/// <param name="At">When it was given, if it is carried out later; <see langword="null"/>: now.</param>
public sealed record CommandEnvelope(
    Actor Actor,
    string CommandId,
    string Channel,
    Func<OpenCase, string> Answer,
    string? IfMatch = null,
    AnswerKey? AnswerKey = null,
    Instant? At = null)
{
    /// <summary>For commands that come over HTTP: from the recipient himself, or from an officer at the office.</summary>
    public static CommandEnvelope OfCaller(
        Actor actor, string commandId, Func<OpenCase, string> answer, AnswerKey? answerKey, string? ifMatch = null) =>
        new(actor, commandId, actor.Has(Role.Recipient) ? "api" : "office", answer, ifMatch, answerKey);

    /// <summary>For commands of the system itself, which nobody waits for.</summary>
    public static CommandEnvelope OfSystem(string commandId, string channel) => new(Actor.System, commandId, channel, _ => "");
}
