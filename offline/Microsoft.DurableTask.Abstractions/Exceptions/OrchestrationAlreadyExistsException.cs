namespace DurableTask.Core.Exceptions;

/// <summary>
/// The instance id belongs to an orchestration that may not be replaced. The package <c>Microsoft.Azure.DurableTask.Core</c>
/// declares it and comes with Microsoft.DurableTask.Abstractions.
/// </summary>
public class OrchestrationAlreadyExistsException : InvalidOperationException
{
    public OrchestrationAlreadyExistsException()
    {
    }

    public OrchestrationAlreadyExistsException(string message)
        : base(message)
    {
    }

    public OrchestrationAlreadyExistsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
