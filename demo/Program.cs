using System.Text;
using MissionReg.Demo;

// The service from the counter to the archive, as its users meet it: over HTTP only, on a simulated clock that starts on
// Monday 2 March 2026 at nine, in a data folder of its own or on an emulated storage account. Everything printed here was
// answered by the service. Each walk has a service of its own; as many are led at the same time as there are processors.
Console.OutputEncoding = Encoding.UTF8;
var walks = Walks.Of(args);
if (walks is null)
{
    Console.Error.WriteLine($"usage: walkthrough [--storage embedded|azure] [--procedure <id>]\n\n  {string.Join("\n  ", Walks.Ids)}");
    return 2;
}

await Service.BuildAsync();
var led = walks.ToArray();
using var narration = new Narration(Console.Out);
Console.SetOut(narration);
var held = 0;
await Parallel.ForEachAsync(led.Zip(narration.Expect(led.Length)), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (it, _) =>
{
    var ((procedure, walk), story) = it;
    narration.Begin(story);
    try
    {
        await using var service = await Service.StartAsync(Walks.StorageOf(args));
        using var office = new Counter(service, procedure);
        await walk(office);
        Interlocked.Add(ref held, office.Checks);
    }
    finally
    {
        narration.End(story);
    }
});

Counter.Say($"Done: {held} checks held; the papers are in {Repository.Papers}");
return 0;
