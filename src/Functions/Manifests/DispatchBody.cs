namespace MissionReg.Functions.Manifests;

/// <param name="Courier">Name of the courier; his own if he gives the command himself.</param>
internal sealed record DispatchBody(string? Courier = null);
