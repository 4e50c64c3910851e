namespace MissionReg.Core.Texts;

/// <param name="Code">One of <see cref="Forms.FieldCode"/>.</param>
/// <param name="Text">With the blanks that the code has.</param>
public sealed record FieldErrorText(string Code, LocalizedText Text);
