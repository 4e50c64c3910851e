namespace MissionReg.Core.Documents;

/// <summary>A closed union: <see cref="Accepted"/> or <see cref="Rejected"/>.</summary>
public abstract record InspectionResult
{
    private InspectionResult()
    {
    }

    public sealed record Accepted(Inspection Inspection) : InspectionResult;

    public sealed record Rejected(DocumentFault Fault) : InspectionResult;

    internal static InspectionResult Accept(DocumentFormat format, int pages, bool activeContent = false) =>
        new Accepted(new Inspection(format, pages, activeContent));

    internal static InspectionResult Reject(DocumentFault fault) => new Rejected(fault);
}
