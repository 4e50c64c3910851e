using MissionReg.Core.Cases;

namespace MissionReg.Functions.Security;

/// <summary>Who sent a request: an officer with a token, or somebody unknown who may hold an access code.</summary>
/// <param name="Officer">The officer, if the token is good.</param>
/// <param name="AccessCode">Header <c>X-Access-Code</c>.</param>
public sealed record Caller(Actor? Officer, string? AccessCode);
