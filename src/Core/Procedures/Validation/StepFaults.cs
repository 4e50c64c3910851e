using MissionReg.Core.Cases;
using MissionReg.Core.Deadlines;
using MissionReg.Core.Seeds;

namespace MissionReg.Core.Procedures.Validation;

/// <summary>Steps whose terms do not add up, or that nobody can take.</summary>
internal static class StepFaults
{
    public static void Find(Procedure procedure, SeedFaults faults)
    {
        faults.Unique("$.steps", procedure.Steps.Select(step => step.Id));
        foreach (var (i, step) in procedure.Steps.Index())
        {
            faults.AddIf(step.Number != i + 1, $"$.steps[{i}].number", $"is {step.Number} where {i + 1} is due");
            CheckRoles(step, $"$.steps[{i}]", procedure, faults);
            CheckEnd(step, $"$.steps[{i}]", procedure.Steps.ElementAtOrDefault(i - 1), faults);
        }

        faults.AddIf(
            procedure.Steps[^1].DoneBy != CaseStatus.Ready, $"$.steps[{procedure.Steps.Length - 1}].doneBy", "is not 'ready', where the term ends");

        CheckPosts(procedure, faults);
        CheckSum([.. procedure.Steps.Select(step => step.Term)], procedure.Term.Term, "$.term.term", faults);

        // What follows the last short step (the signature) belongs to the whole term, not to the refusal's.
        if (procedure.RefusalNotice is not { From: RefusalClock.Received } notice)
            return;
        var refusing = procedure.Steps.Take(LastShort(procedure) + 1).Select(step => step.TermIfRefusing ?? step.Term).ToArray();
        if (refusing.Length > 0)
            CheckSum(refusing, notice.Term, "$.refusalNotice.term", faults);
    }

    private static void CheckEnd(Step step, string path, Step? before, SeedFaults faults)
    {
        faults.AddIf(Agenda.OwnIds.Contains(step.Id), $"{path}.id", $"'{step.Id}' is the name of a deadline of its own");
        faults.AddIf(
            step.DoneBy is < CaseStatus.Registered or > CaseStatus.Ready,
            $"{path}.doneBy",
            "is a state that no case reaches while the term runs");
        faults.AddIf(step.DoneBy <= before?.DoneBy, $"{path}.doneBy", "is reached before the step begins");
    }

    private static int LastShort(Procedure procedure) =>
        procedure.Steps.Index().Where(step => step.Item.TermIfRefusing is not null).Select(step => step.Index).LastOrDefault(-1);

    private static void CheckSum(Term[] parts, Term whole, string path, SeedFaults faults)
    {
        var sum = string.Join(" + ", parts.Select(part => part.Count));
        if (parts.Any(part => part.Unit != whole.Unit))
            faults.Add(path, $"counts in other units than its steps ({sum})");
        else if (parts.Sum(part => part.Count) != whole.Count)
            faults.Add(path, $"is {whole.Count}, but its steps add up to {sum} = {parts.Sum(part => part.Count)}");
    }

    private static void CheckRoles(Step step, string path, Procedure procedure, SeedFaults faults)
    {
        foreach (var (i, role) in step.Roles.Index())
        {
            if (!RoleName.IsKnown(role))
                faults.Add($"{path}.roles[{i}]", $"'{role}' is no role");
            else if (procedure.Posts.All(post => post.Role != role))
                faults.Add($"{path}.roles[{i}]", $"'{role}' has no post");
        }
    }

    private static void CheckPosts(Procedure procedure, SeedFaults faults)
    {
        faults.Unique("$.posts", procedure.Posts.Select(post => post.Role), ".role");
        foreach (var (i, post) in procedure.Posts.Index())
            faults.AddIf(!RoleName.IsKnown(post.Role), $"$.posts[{i}].role", $"'{post.Role}' is no role");
    }
}
