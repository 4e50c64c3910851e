using System.Diagnostics;
using System.Globalization;
using MissionReg.Bench;
using MissionReg.Bench.Durable;
using MissionReg.Bench.Papers;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["papers", .. var part])
{
    await PaperBench.RunAsync(part);
    return;
}

if (args is ["durable", .. var measured])
{
    await DurableBench.RunAsync(measured);
    return;
}

const int Starts = 5;
const int ByOne = 200;
const int ByEight = 800;
const int ToWarmUp = 20;

var folder = Directory.CreateTempSubdirectory("missionreg-bench-").FullName;
try
{
    var starts = new List<double>();
    for (var i = 0; i < Starts; i++)
    {
        var watch = Stopwatch.StartNew();
        using var started = await Service.StartAsync(Path.Combine(folder, "starts"));
        starts.Add(watch.Elapsed.TotalMilliseconds);
    }

    starts.Sort();
    Console.WriteLine($"Start-up to the first healthy answer: {starts[Starts / 2]:F0} ms (median of {Starts}; {starts[0]:F0} to {starts[^1]:F0})");

    var data = Path.Combine(folder, "service");
    await Clerk.CreateAdministratorAsync(data);
    using var service = await Service.StartAsync(data);
    await Clerk.SignInAsync(service.Http);
    Console.WriteLine($"Resident after the start: {service.Resident / 1048576} MiB");
    await Crowd.RunAsync(1, ToWarmUp, () => Application.SubmitAsync(service.Http));
    await SettleAsync(data, ToWarmUp);

    var one = await MeasureAsync("1 client", service, 1, ByOne, data, ToWarmUp);
    var eight = await MeasureAsync("8 clients", service, 8, ByEight, data, ToWarmUp + ByOne);
    Console.WriteLine($"Resident after {ToWarmUp + ByOne + ByEight} submissions: {service.Resident / 1048576} MiB");

    var footprint = Footprint.Of(data, ToWarmUp + ByOne + ByEight);
    Console.WriteLine($"Baseline: {Application.Scans.Count} files of {Application.Scans.Sum(s => s.Scan.Length)} bytes, {footprint.Rows} rows of {footprint.Bytes} bytes a submission");
    using var baseline = new Baseline(Directory.CreateDirectory(Path.Combine(folder, "baseline")).FullName, footprint);
    var bareOne = await Crowd.RunAsync(1, ByOne, baseline.KeepAsync);
    var bareEight = await Crowd.RunAsync(8, ByEight, baseline.KeepAsync);
    Console.WriteLine($"Baseline, 1 client: {bareOne.PerSecond:F1}/s; the service reaches {one.PerSecond / bareOne.PerSecond:P0}");
    Console.WriteLine($"Baseline, 8 clients: {bareEight.PerSecond:F1}/s; the service reaches {eight.PerSecond / bareEight.PerSecond:P0}");
}
finally
{
    Directory.Delete(folder, recursive: true);
}

static async Task<Pace> MeasureAsync(string name, Service service, int clients, int times, string data, int before)
{
    var (cpu, watch) = (service.Cpu, Stopwatch.StartNew());
    var pace = await Crowd.RunAsync(clients, times, () => Application.SubmitAsync(service.Http));
    var (answered, answering) = (watch.Elapsed, service.Cpu - cpu);
    await SettleAsync(data, before + times);
    var whole = service.Cpu - cpu;
    Console.WriteLine($"{name}: {pace.PerSecond:F1} submissions/s, median {pace.Median:F0} ms, 95 % within {pace.NinetyFifth:F0} ms");
    Console.WriteLine($"  processors busy while answering: {answering / answered:F2}; processor time a submission: {whole.TotalMilliseconds / times:F0} ms, papers included");
    Console.WriteLine($"  with both receipts of every case issued: {times / watch.Elapsed.TotalSeconds:F1} submissions/s");
    return pace;
}

// Two papers a case: the receipt in Kazakh and in Russian.
static async Task SettleAsync(string data, int cases)
{
    while (Footprint.Papers(data) < 2 * cases)
    {
        await Task.Delay(100);
    }
}
