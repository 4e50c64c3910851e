namespace MissionReg.Functions.Storage;

/// <summary>
/// The storage does not answer, or so many write the same thing at once that a write did not get its turn. Nothing is half
/// written: the same request with the same key, sent again later, finds out whether it was carried out.
/// </summary>
public sealed class StorageUnavailableException : Exception
{
    public StorageUnavailableException()
        : this("the storage is not available")
    {
    }

    public StorageUnavailableException(string message)
        : base(message)
    {
    }

    public StorageUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
