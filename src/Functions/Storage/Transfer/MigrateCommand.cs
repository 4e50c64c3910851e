using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MissionReg.Functions.Startup;
using MissionReg.Functions.Storage.Embedded;

namespace MissionReg.Functions.Storage.Transfer;

/// <summary><c>--migrate embedded azure</c> and back: copies everything that one storage keeps into another and compares both.</summary>
internal static class MigrateCommand
{
    public const string Argument = "--migrate";

    private const int Misused = 2;
    private const string Embedded = "embedded";
    private const string Azure = "azure";
    private static readonly string[] Storages = [Embedded, Azure];

    /// <returns>The exit code: 0 if both keep the same now, 1 if not, 2 if it was asked for something it cannot do.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        var at = Array.IndexOf(arguments, Argument);
        if (arguments[(at + 1)..] is not [var from, var to, ..] || !Storages.Contains(from) || !Storages.Contains(to) || from == to)
        {
            await errors.WriteLineAsync($"usage: {Argument} <from> <to>, one of them embedded, the other azure");
            return Misused;
        }

        Dictionary<string, string> places = [];
        try
        {
            StartArguments.Check(arguments);
            var rest = StartArguments.SettingsOf(arguments);
            using var source = Application.StorageBuilder(from, rest).Build();
            using var target = Application.StorageBuilder(to, rest).Build();
            places = new() { [from] = NameOf(source), [to] = NameOf(target) };
            return await RunAsync((from, source.Services), (to, target.Services), output, errors);
        }
        catch (TransferException e)
        {
            await errors.WriteLineAsync(e.Message);
            return 1;
        }
        catch (Exception e) when (places.Count > 0 && StorageFault.Of(e, TimeProvider.System.GetUtcNow()) is { } fault)
        {
            var notice = StorageNotice.Of(fault, places[StorageFault.IsOfFiles(e) ? Embedded : Azure]);
            await errors.WriteLineAsync($"The migration broke off. {notice} What was copied is whole as far as it goes; run the command again and it goes on.");
            return 1;
        }
        catch (Exception e) when (StartFault.Of(e, null) is { } fault)
        {
            await errors.WriteLineAsync(fault);
            return Misused;
        }
    }

    /// <summary>Between two applications that are built and do not run.</summary>
    public static async Task<int> RunAsync(
        (string Name, IServiceProvider Services) source, (string Name, IServiceProvider Services) target, TextWriter output, TextWriter errors)
    {
        if (source.Name == Embedded && !File.Exists(Path.Combine(FolderOf(source.Services), "missionreg.db")))
        {
            await errors.WriteLineAsync($"There is nothing to copy: no service has run in '{FolderOf(source.Services)}' (MissionReg:DataDirectory).");
            return Misused;
        }

        using var from = Hold(source);
        using var to = Hold(target);
        return await new Migration(new TransferSide(source.Name, source.Services), new TransferSide(target.Name, target.Services), output, errors).RunAsync(CancellationToken.None);
    }

    /// <summary>An embedded storage for this process alone; of one in the cloud nobody can tell who else is at work on it.</summary>
    private static IDisposable? Hold((string Name, IServiceProvider Services) side) => side.Name != Embedded
        ? null
        : DataFolderLock.Alone(FolderOf(side.Services))
            ?? throw new TransferException($"A service or another migration is running on '{FolderOf(side.Services)}'. Stop it first.");

    private static string NameOf(IHost host) => host.Services.GetRequiredService<StorageName>().Value;

    private static string FolderOf(IServiceProvider services) => services.GetRequiredService<IOptions<MissionRegOptions>>().Value.DataDirectory;
}
