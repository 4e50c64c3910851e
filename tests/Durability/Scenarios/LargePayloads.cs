using MissionReg.Durability.Workload;

namespace MissionReg.Durability.Scenarios;

/// <summary>100 KB now and then, as input, event, answer and output; else a few bytes.</summary>
internal sealed class LargePayloads : Scenario
{
    private const int Large = 100_000;

    private sealed record Letter(Case Case, string Text);

    public override void Register(Microsoft.DurableTask.Worker.Engine.TaskRegistry registry) => registry.AddOrchestrator(Name, async context =>
    {
        var (it, text) = context.GetInput<Letter>()!;
        context.SetCustomStatus(text.Length);
        var reply = await context.WaitForExternalEvent<string>("letter");
        await JobAsync(context, new(it.Mark("read"), 0) { Load = reply });
        return text + reply;
    });

    public override async Task DriveAsync(Clerk clerk)
    {
        var it = clerk.Case;
        await clerk.StartAsync(Name, input: new Letter(it, Text(it, "input")));
        await clerk.RaiseAsync("letter", "letter", mark => mark + Text(it, "event"));
    }

    public override IEnumerable<End> Ends(Case it) =>
        [End.Completed(it.Id, Text(it, "input") + it.Mark("letter") + Text(it, "event"), Text(it, "input").Length)];

    public override IEnumerable<string> Jobs(Case it) => [it.Mark("read")];

    private static string Text(Case it, string purpose) =>
        new((char)it.Draw(purpose, 'a', 'z'), it.Draw(purpose + " size", 0, 3) == 0 ? Large : it.Draw(purpose + " length", 1, 100));
}
