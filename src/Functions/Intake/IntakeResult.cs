using MissionReg.Core.Documents;
using MissionReg.Functions.Storage.Documents;

namespace MissionReg.Functions.Intake;

/// <summary>What became of one file.</summary>
internal abstract record IntakeResult
{
    private IntakeResult()
    {
    }

    public sealed record Accepted(StagedFile File) : IntakeResult;

    /// <param name="Staged">The file as it came, for whoever wants to set it aside; discard it otherwise.</param>
    public sealed record Faulty(StagedDocument Staged, DocumentFault Fault) : IntakeResult;

    /// <summary>Larger than a file may be; nothing of it is kept.</summary>
    public sealed record TooLarge : IntakeResult;
}
