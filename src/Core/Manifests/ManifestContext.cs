using MissionReg.Core.Cases;
using NodaTime;

namespace MissionReg.Core.Manifests;

/// <summary>What a decision on a manifest may look at besides the command and the state.</summary>
/// <param name="CommandId">The same command delivered twice has the same.</param>
public sealed record ManifestContext(Instant Now, Actor Actor, string CommandId);
