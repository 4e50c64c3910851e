using MissionReg.Core;

namespace MissionReg.Functions.Problems;

/// <summary>What is wrong with one field.</summary>
/// <param name="Field">Id of the field, <c>documents.&lt;id&gt;</c> for a document, a JSON path for a command's body.</param>
/// <param name="Code">Stable code: missing, unknown, too-long, truncated, …</param>
/// <param name="Message">Words of its own; without them those of the code.</param>
internal sealed record FieldFault(string Field, string Code, LocalizedText? Message = null);
