using System.Collections.Immutable;
using MissionReg.Core.Forms;
using MissionReg.Core.Seeds;

namespace MissionReg.Core.Texts;

/// <summary>Problems told twice, field codes without words, blanks that nobody fills.</summary>
internal static class ProblemFaults
{
    public static ImmutableArray<SeedFault> Find(ProblemCatalog catalog, string file)
    {
        var faults = new SeedFaults(file);
        faults.Unique("$.problems", catalog.Problems.Select(problem => problem.Id));
        foreach (var (i, problem) in catalog.Problems.Index())
            CheckProblem(problem, $"$.problems[{i}]", faults);
        CheckFieldErrors(catalog.FieldErrors, faults);
        SeedTexts.Check(catalog, faults);
        return faults.ToImmutable();
    }

    private static void CheckProblem(ProblemText problem, string path, SeedFaults faults)
    {
        faults.Unique($"{path}.reasons", problem.Reasons.Select(reason => reason.Id));
        TextBlanks.Check(problem.Title, [], $"{path}.title", faults);
        TextBlanks.Check(problem.Detail, problem.Placeholders, $"{path}.detail", faults);
        foreach (var (i, reason) in problem.Reasons.Index())
            TextBlanks.Check(reason.Text, problem.Placeholders, $"{path}.reasons[{i}].text", faults);
    }

    private static void CheckFieldErrors(ImmutableArray<FieldErrorText> errors, SeedFaults faults)
    {
        faults.Unique("$.fieldErrors", errors.Select(error => error.Code), ".code");
        foreach (var (i, error) in errors.Index())
        {
            faults.AddIf(!FieldCode.All.Contains(error.Code), $"$.fieldErrors[{i}].code", $"'{error.Code}' is no code of a field");
            TextBlanks.Check(error.Text, FieldMessages.BlanksOf(error.Code), $"$.fieldErrors[{i}].text", faults);
        }

        foreach (var code in FieldCode.All.Except(errors.Select(error => error.Code)))
            faults.Add("$.fieldErrors", $"lack '{code}'");
    }
}
