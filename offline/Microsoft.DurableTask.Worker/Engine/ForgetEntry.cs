using Microsoft.DurableTask.Worker.Store;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>Deletes messages that nobody will hear.</summary>
internal sealed class ForgetEntry(long epoch, IReadOnlyList<Message> messages) : JournalEntry(epoch)
{
    public static void Write(Tables tables, IReadOnlyList<Message> taken)
    {
        foreach (var message in taken)
        {
            if (message.Stored)
            {
                tables.DeleteMessage(message.Number);
            }

            if (message.Activity != 0)
            {
                tables.DeleteActivity(message.Activity);
            }
        }
    }

    public override void Write(Tables tables) => Write(tables, messages);

    public override void Committed() => messages.Acknowledge();

    public override void Failed(Exception cause) => messages.Refuse(cause);
}
