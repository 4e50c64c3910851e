using System.Collections.Immutable;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Mail;

/// <summary>For an office without a mail server.</summary>
internal sealed class NoReminderMail : IReminderMail
{
    public Task SendAsync(ImmutableArray<InboxNote> notes, CancellationToken cancellationToken) => Task.CompletedTask;
}
