namespace Microsoft.DurableTask.Worker.Store;

/// <summary>Those who sent messages, told of all of them the same.</summary>
internal static class Senders
{
    public static void Acknowledge(this IEnumerable<Message> messages)
    {
        foreach (var message in messages)
        {
            message.Sender?.Acknowledge();
        }
    }

    public static void Refuse(this IEnumerable<Message> messages, Exception cause)
    {
        foreach (var message in messages)
        {
            message.Sender?.Refuse(cause);
        }
    }
}
