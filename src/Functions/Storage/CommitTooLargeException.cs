namespace MissionReg.Functions.Storage;

/// <summary>What is to be written is larger than the storage takes in one piece. Nothing was written.</summary>
public sealed class CommitTooLargeException : Exception
{
    public CommitTooLargeException()
        : this("larger than the storage takes in one piece")
    {
    }

    public CommitTooLargeException(string message)
        : base(message)
    {
    }

    public CommitTooLargeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
