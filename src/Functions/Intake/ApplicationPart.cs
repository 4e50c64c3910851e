using System.Collections.Immutable;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Intake;

/// <summary>The JSON of a multipart application.</summary>
/// <param name="Procedure">Id of the procedure.</param>
/// <param name="Channel">office.</param>
/// <param name="Kind">registration or reregistration.</param>
/// <param name="Fields">The form, by field id.</param>
/// <param name="Items">Things handed in.</param>
/// <param name="Shown">Documents that the clerk saw.</param>
/// <param name="AcceptIncomplete">The recipient insists although documents are missing.</param>
internal sealed record ApplicationPart(
    string Procedure,
    string Channel,
    string Kind,
    ImmutableDictionary<string, string?> Fields,
    ImmutableArray<ReceivedItem>? Items = null,
    ImmutableArray<string>? Shown = null,
    bool AcceptIncomplete = false);
