using System.Collections.Immutable;

namespace MissionReg.Core.Forms;

/// <summary>The outcome of looking a form through.</summary>
/// <param name="Fields">The fields without fault, normalised.</param>
/// <param name="Errors">Empty when the form may be accepted.</param>
public sealed record ValidatedForm(ApplicationFields Fields, ImmutableArray<FieldError> Errors)
{
    public bool IsValid => Errors.IsEmpty;
}
