using MissionReg.Core;
using MissionReg.Core.Texts;
using MissionReg.Functions.Storage.Documents;

namespace MissionReg.Functions.Intake;

/// <summary>Says in a person's words why a file was set aside, and what to do about it.</summary>
internal static class QuarantineWords
{
    private static readonly string[] Problems = ["scan-set-aside", "document-rejected", "rule-refused", "wrong-state"];

    public static string Of(ProblemCatalog catalog, QuarantineReason reason, Language language)
    {
        var code = reason.Fault is { } fault ? DocumentIntake.CodeOf(fault) : reason.Reason;
        var known = Problems
            .SelectMany(id => catalog.Problem(id).Reasons)
            .FirstOrDefault(r => r.Id == code);
        return (known?.Text ?? catalog.Problem("scan-set-aside").Detail).In(language);
    }
}
