using MissionReg.Core.Cases;
using MissionReg.Functions.Storage.Documents;

namespace MissionReg.Functions.Intake;

/// <summary>A file that was inspected and lies in the staging place.</summary>
internal sealed record StagedFile(StagedDocument Staged, ReceivedDocument Document);
