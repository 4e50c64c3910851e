namespace MissionReg.Functions.Tests.Storage.Azure;

internal sealed class WriterDiedException() : Exception("died");
