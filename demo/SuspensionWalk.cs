using System.Text.Json.Nodes;

namespace MissionReg.Demo;

/// <summary>A registration in force is suspended through a court, and the suspension is lifted (Astana 2008 §17(5)).</summary>
internal static class SuspensionWalk
{
    public static async Task RunAsync(Counter counter)
    {
        await ProcedureWalk.RunAsync(counter);
        Counter.Say("A court suspends a registration, and another decision lifts that");
        var found = await counter.SendAsync("specialist", HttpMethod.Post, "api/register/search", new JsonObject { ["standing"] = "in-force" });
        var number = (string)found["entries"]![0]!["caseNumber"]!;
        await counter.CommandAsync(
            "specialist", number, "suspend", ("decision", Decision("2-114/2026")), ("reason", "Нарушение законодательства о свободе вероисповедания"));
        counter.Expect("suspended", $"{(await counter.CaseAsync("specialist", number))["registration"]}", "the register says so");
        await counter.KeepAsync("specialist", $"api/cases/{number}/copy.pdf?lang=ru", $"{number}-copy-of-suspended.ru.pdf");
        await counter.CommandAsync("specialist", number, "lift-suspension", ("decision", Decision("2-207/2026")));
        counter.Expect("in-force", $"{(await counter.CaseAsync("specialist", number))["registration"]}", "it is in force again");
    }

    private static JsonObject Decision(string number) => new() { ["number"] = number, ["on"] = "2026-03-02", ["court"] = "Суд города Астаны" };
}
