using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using MissionReg.Functions.Storage;
using MissionReg.Functions.Storage.Embedded;

namespace MissionReg.Functions.Startup;

/// <summary>What keeps the service from starting and is none of the program's faults, in a sentence for whoever started it.</summary>
internal static class StartFault
{
    /// <param name="place"><see langword="null"/> while the application is not built.</param>
    /// <returns><see langword="null"/> for a fault of the program, which should end it with all that is known.</returns>
    public static string? Of(Exception failure, StartPlace? place) => failure switch
    {
        SettingException => failure.Message,
        OptionsValidationException invalid => string.Join(' ', invalid.Failures),
        InvalidDataException => failure.Message,
        IOException { InnerException: AddressInUseException } =>
            $"another program listens on {place?.Addresses} already. Stop it, or choose another port: --urls http://localhost:7072",
        // Of both addresses of localhost, if neither is to be had.
        IOException { InnerException: AggregateException { InnerExceptions: [SocketException first, ..] } } => Of(first, place),
        DirectoryNotFoundException => $"the data folder {place?.Storage} cannot be made there. Choose another: --MissionReg:DataDirectory ./data",
        IOException held when DataFolderLock.IsHeld(held) =>
            $"another process is at work on the data in {place?.Storage}. Stop it, or choose another folder: --MissionReg:DataDirectory ./other",
        SocketException { SocketErrorCode: SocketError.AccessDenied } =>
            $"it may not listen on {place?.Addresses}. Choose a port of 1024 or above: --urls http://localhost:7071",
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } =>
            $"{place?.Addresses} is no address of this machine. Set Urls to one that is, such as http://localhost:7071",
        _ when StorageFault.Of(failure, TimeProvider.System.GetUtcNow()) is { } fault =>
            $"its storage cannot be used.{Environment.NewLine}{StorageNotice.Of(fault, place?.Storage ?? "")}",
        _ => null,
    };
}
