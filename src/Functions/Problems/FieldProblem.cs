namespace MissionReg.Functions.Problems;

/// <summary>One entry of <c>errors</c>: what is wrong with which field.</summary>
/// <param name="Field">Id of the field, <c>documents.&lt;id&gt;</c> for a document, a JSON path for a command's body.</param>
/// <param name="Code">Stable code: missing, unknown, too-long, mistyped, …</param>
/// <param name="Message">In the language of the answer.</param>
public sealed record FieldProblem(string Field, string Code, string Message);
