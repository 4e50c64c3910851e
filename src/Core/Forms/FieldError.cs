namespace MissionReg.Core.Forms;

/// <summary>What is wrong with one field. The message names the field, never what was typed into it.</summary>
/// <param name="Field">Id of the field, or what stands in the application's place for it (<c>kind</c>).</param>
/// <param name="Code">One of <see cref="FieldCode"/>.</param>
/// <param name="Message">For the person who fills the form.</param>
public sealed record FieldError(string Field, string Code, LocalizedText Message);
