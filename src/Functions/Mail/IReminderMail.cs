using System.Collections.Immutable;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Mail;

/// <summary>Port to the office's mail server. A mail names cases by number only.</summary>
public interface IReminderMail
{
    /// <summary>One mail a role with its notes of the morning. A mail that cannot be sent is logged and not tried again: the inbox has the notes.</summary>
    Task SendAsync(ImmutableArray<InboxNote> notes, CancellationToken cancellationToken);
}
