namespace MissionReg.Functions.Storage.Transfer;

/// <summary>A line cannot be put in before another of its kind.</summary>
internal sealed class LineWaitsException : Exception;
