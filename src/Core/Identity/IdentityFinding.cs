namespace MissionReg.Core.Identity;

/// <summary>What is odd about a number or a machine-readable zone. Names the oddity, never what was typed.</summary>
/// <param name="Code">One of <see cref="IdentityCodes"/>.</param>
/// <param name="Impossible">No such number exists, so it was mistyped; otherwise an officer looks at the document.</param>
public sealed record IdentityFinding(string Code, bool Impossible);
