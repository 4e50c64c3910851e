using System.Text;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Offline;

namespace MissionReg.Offline.Tests.Worker;

public sealed class BlobTriggerTests : IDisposable
{
    private const string Clock = "--MissionReg:Clock";
    private const string Monday = "2026-03-02T09:00:00+05:00";
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_file_dropped_into_the_container_starts_the_function_with_its_bytes()
    {
        await using var application = await Application.StartAsync(folder, [typeof(Intake)]);

        folder.Write("intake/ALM-M-2026-000123/passport.1.pdf", "scan");

        await Application.UntilAsync(() => application.Notebook.Lines.Count > 0);
        Assert.Equal(["ALM-M-2026-000123/passport.1.pdf: scan"], application.Notebook.Lines);
    }

    [Fact]
    public async Task Parts_of_the_path_become_parameters()
    {
        await using var application = await Application.StartAsync(folder, [typeof(Parts)], Clock, Monday);

        folder.Write("intake/ALM-M-2026-000123/passport.1.pdf", "scan");
        folder.Write("intake/elsewhere.pdf", "no case");
        await application.AdvanceAsync("PT0S");

        Assert.Equal(["ALM-M-2026-000123 passport.1 pdf 4"], application.Notebook.Lines);
    }

    [Fact]
    public async Task Before_the_clock_moves_on_all_that_has_come_is_processed_once()
    {
        await using var application = await Application.StartAsync(folder, [typeof(Intake)], Clock, Monday);

        for (var i = 0; i < 20; i++)
        {
            folder.Write($"intake/{i}", "scan");
        }

        await application.AdvanceAsync("P1D");
        Assert.Equal(20, application.Notebook.Lines.Distinct().Count());
        await application.AdvanceAsync("P1D");
        Assert.Equal(20, application.Notebook.Lines.Count);
    }

    [Fact]
    public async Task A_changed_blob_is_processed_again_and_an_unchanged_one_not_even_after_a_restart()
    {
        await using (var application = await Application.StartAsync(folder, [typeof(Intake)], Clock, Monday))
        {
            folder.Write("intake/a", "first");
            folder.Write("intake/b", "stays");
            await application.AdvanceAsync("PT0S");
            folder.Write("intake/a", "second");
            await application.AdvanceAsync("PT0S");
            Assert.Equal(["a: first", "a: second", "b: stays"], application.Notebook.Lines.Order());
        }

        await using var again = await Application.StartAsync(folder, [typeof(Intake)], Clock, Monday);
        folder.Write("intake/a", "the third");
        await again.AdvanceAsync("PT0S");
        Assert.Equal(["a: the third"], again.Notebook.Lines);
    }

    [Fact]
    public async Task A_blob_that_fails_five_times_is_put_on_record_as_poison_until_it_changes()
    {
        await using (var application = await Application.StartAsync(folder, [typeof(Failing)], Clock, Monday))
        {
            folder.Write("intake/case/bad.pdf", "bad");
            await application.AdvanceAsync("PT0S");
            Assert.Equal(["0 of 5", "1 of 5", "2 of 5", "3 of 5", "4 of 5"], application.Notebook.Lines);
        }

        var record = Assert.Single(Directory.GetFiles(Path.Combine(folder.Path, "poison", "webjobs-blobtrigger-poison")));
        using var message = JsonDocument.Parse(File.ReadAllText(record));
        Assert.Equal("Host.Functions.Failing", message.RootElement.GetProperty("FunctionId").GetString());
        Assert.Equal("BlockBlob", message.RootElement.GetProperty("BlobType").GetString());
        Assert.Equal("intake", message.RootElement.GetProperty("ContainerName").GetString());
        Assert.Equal("case/bad.pdf", message.RootElement.GetProperty("BlobName").GetString());
        Assert.NotEmpty(message.RootElement.GetProperty("ETag").GetString()!);
        Assert.True(File.Exists(Path.Combine(folder.Path, "intake", "case", "bad.pdf")));

        await using var again = await Application.StartAsync(folder, [typeof(Failing)], Clock, Monday);
        await again.AdvanceAsync("PT0S");
        Assert.Empty(again.Notebook.Lines);
        folder.Write("intake/case/bad.pdf", "still bad");
        await again.AdvanceAsync("PT0S");
        Assert.Equal(5, again.Notebook.Lines.Count);
    }

    [Fact]
    public async Task Tries_are_counted_across_restarts()
    {
        var receipts = folder.Write("azure-webjobs-hosts/blobreceipts/Failing.jsonl", "");
        var blob = (await new FolderContainer(Path.GetDirectoryName(folder.Write("intake/bad", "bad"))!).ListAsync(default)).Single();
        File.WriteAllText(receipts, $$"""{"Blob":"bad","ETag":"{{blob.ETag}}","Tries":4,"Done":false}""" + "\n{\"Blob\":\"to");
        await using var application = await Application.StartAsync(folder, [typeof(Failing)], Clock, Monday);

        await application.AdvanceAsync("PT0S");

        Assert.Equal(["4 of 5"], application.Notebook.Lines);
    }

    [Fact]
    public async Task A_function_may_delete_its_blob_and_another_may_come_under_the_name()
    {
        await using var application = await Application.StartAsync(folder, [typeof(Deleting)], Clock, Monday);

        folder.Write("intake/a", "one");
        await application.AdvanceAsync("PT0S");
        folder.Write("intake/a", "two");
        await application.AdvanceAsync("PT0S");

        Assert.Equal(["one", "two"], application.Notebook.Lines);
        Assert.Empty(Directory.GetFiles(Path.Combine(folder.Path, "intake")));
    }

    [Fact]
    public async Task Files_under_the_names_of_unfinished_ones_wait_for_their_final_name()
    {
        await using var application = await Application.StartAsync(folder, [typeof(Intake)], Clock, Monday);

        var half = folder.Write("intake/scan.pdf.partial", "scan");
        folder.Write("intake/.scanner/lock", "x");
        await application.AdvanceAsync("PT0S");
        Assert.Empty(application.Notebook.Lines);
        File.Move(half, Path.ChangeExtension(half, null));
        await application.AdvanceAsync("PT0S");

        Assert.Equal(["scan.pdf: scan"], application.Notebook.Lines);
    }

    [Fact]
    public async Task A_blob_that_a_timer_function_writes_is_processed_before_the_clock_moves_on()
    {
        await using var application = await Application.StartAsync(folder, [typeof(Intake), typeof(Scanner)], Clock, Monday, "--MissionRegTest:Folder", folder.Path);

        await application.AdvanceAsync("PT2H");

        Assert.Equal(["scanned 05", "batch-05: scan", "scanned 06", "batch-06: scan"], application.Notebook.Lines);
    }

    [Theory]
    [InlineData("intake/{name}", "a/b.pdf", "name=a/b.pdf")]
    [InlineData("intake/{case}/{document}.{extension}", "A/b/c.tar.gz", "case=A/b document=c.tar extension=gz")]
    [InlineData("intake/{case}/{document}.{extension}", "c.pdf", null)]
    [InlineData("intake/fixed.pdf", "fixed.pdf", "")]
    [InlineData("intake/fixed.pdf", "fixedxpdf", null)]
    [InlineData("intake/{{{name}}}", "{a}", "name=a")]
    [InlineData("intake", "anything/at all", "")]
    public void Patterns_match_as_in_Azure(string path, string blob, string? parts)
    {
        var match = BlobPattern.Parse(path, Function).Match(blob);

        Assert.Equal(parts, match is null ? null : string.Join(' ', match.Select(part => $"{part.Key}={part.Value}")));
    }

    [Theory]
    [InlineData("Intake/{name}")]
    [InlineData("/{name}")]
    [InlineData("intake/{name")]
    [InlineData("intake/{a}{a}")]
    [InlineData("intake/{}")]
    public void Paths_that_are_none_are_refused(string path) =>
        Assert.Throws<InvalidOperationException>(() => BlobPattern.Parse(path, Function));

    public void Dispose() => folder.Dispose();

    private static FunctionEntry Function => new("Intake", typeof(Intake).GetMethod(nameof(Intake.RunAsync))!);

    public sealed class Intake(Notebook notebook)
    {
        [Function("Intake")]
        public async Task RunAsync([BlobTrigger("intake/{name}")] Stream blob, string name, FunctionContext context)
        {
            Assert.Equal("blobTrigger", context.FunctionDefinition.InputBindings["blob"].Type);
            using var reader = new StreamReader(blob, Encoding.UTF8);
            notebook.Note($"{name}: {await reader.ReadToEndAsync()}");
        }
    }

    public sealed class Parts(Notebook notebook)
    {
        [Function("Parts")]
        public void Run([BlobTrigger("intake/{case}/{document}.{extension}")] byte[] blob, string @case, string document, string extension) =>
            notebook.Note($"{@case} {document} {extension} {blob.Length}");
    }

    public sealed class Failing(Notebook notebook)
    {
        [Function("Failing")]
        public void Run([BlobTrigger("intake/{name}")] string blob, FunctionContext context)
        {
            notebook.Note($"{context.RetryContext.RetryCount} of {context.RetryContext.MaxRetryCount}");
            throw new InvalidDataException(blob);
        }
    }

    public sealed class Deleting(Notebook notebook, Microsoft.Extensions.Configuration.IConfiguration configuration)
    {
        [Function("Deleting")]
        public async Task RunAsync([BlobTrigger("intake/{name}")] Stream blob, string name)
        {
            using var reader = new StreamReader(blob);
            notebook.Note(await reader.ReadToEndAsync());
            File.Delete(Path.Combine(configuration["MissionReg:DataDirectory"]!, "intake", name));
        }
    }

    public sealed class Scanner(Notebook notebook, TimeProvider clock, Microsoft.Extensions.Configuration.IConfiguration configuration)
    {
        [Function("Scanner")]
        public void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer)
        {
            Assert.False(timer.IsPastDue);
            notebook.Note($"scanned {clock.GetUtcNow():HH}");
            var batch = Path.Combine(configuration["MissionRegTest:Folder"]!, "intake", $"batch-{clock.GetUtcNow():HH}");
            File.WriteAllText(batch + ".partial", "scan");
            File.Move(batch + ".partial", batch);
        }
    }
}
