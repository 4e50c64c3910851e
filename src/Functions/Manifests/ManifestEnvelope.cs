using MissionReg.Core.Cases;
using MissionReg.Core.Manifests;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Manifests;

/// <summary>Who acts on a manifest, how it came in and which revision he has seen.</summary>
/// <param name="Answer">Writes what is answered; pure.</param>
/// <param name="IfMatch">ETag the giver has seen; <see langword="null"/> to act on whatever is there.</param>
/// <param name="AnswerKey">Under which key the answer is kept for repetitions.</param>
public sealed record ManifestEnvelope(
    Actor Actor, string CommandId, string Channel, Func<ManifestState, string> Answer, string? IfMatch = null, AnswerKey? AnswerKey = null);
