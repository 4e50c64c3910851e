namespace MissionReg.Core.Identity;

/// <summary>An <see cref="IdentityFinding"/> about a field of the form.</summary>
/// <param name="Field">Id of the field with the number or the zone.</param>
/// <param name="Code">One of <see cref="IdentityCodes"/>.</param>
/// <param name="Impossible">As in <see cref="IdentityFinding.Impossible"/>.</param>
/// <param name="Paragraph">Of the regulation that asks for the field.</param>
public sealed record FieldFinding(string Field, string Code, bool Impossible, string Paragraph);
