using System.Collections.Immutable;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Intake;

/// <summary>The JSON of a multipart application.</summary>
/// <param name="Procedure">Id of the procedure.</param>
/// <param name="Channel">office or centre.</param>
/// <param name="Kind">One of the procedure's kinds: registration, reregistration.</param>
/// <param name="Fields">The form, by field id.</param>
/// <param name="Items">Things handed in.</param>
/// <param name="Shown">Documents that the clerk saw.</param>
/// <param name="Compared">Copies that the acceptor compared with the original.</param>
/// <param name="Office">The office that decides, where a procedure has several and the channel is office.</param>
/// <param name="Centre">The centre at whose window it is handed in, where the channel is centre.</param>
/// <param name="AcceptIncomplete">The recipient insists although documents are missing.</param>
internal sealed record ApplicationPart(
    string Procedure,
    string Channel,
    string Kind,
    ImmutableDictionary<string, string?> Fields,
    ImmutableArray<ReceivedItem>? Items = null,
    ImmutableArray<string>? Shown = null,
    ImmutableArray<string>? Compared = null,
    string? Office = null,
    string? Centre = null,
    bool AcceptIncomplete = false);
