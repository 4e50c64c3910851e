namespace MissionReg.Functions.Storage.Transfer;

/// <summary>A migration cannot go on; the message says to the operator why.</summary>
public sealed class TransferException(string message) : Exception(message);
