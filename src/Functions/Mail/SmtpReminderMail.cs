using System.Collections.Immutable;
using System.Net;
using System.Net.Mail;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MissionReg.Core.Cases;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Mail;

/// <summary>Reminders over SMTP.</summary>
internal sealed class SmtpReminderMail(IOptions<SmtpOptions> options, ILogger<SmtpReminderMail> log) : IReminderMail
{
    public async Task SendAsync(ImmutableArray<InboxNote> notes, CancellationToken cancellationToken)
    {
        foreach (var role in notes.GroupBy(n => n.Role))
        {
            if (options.Value.MailboxOf(RoleName.Of(role.Key)) is not { } mailbox)
            {
                continue;
            }

            try
            {
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                patience.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeoutSeconds));
                using var client = Client();
                using var message = Compose(mailbox, [.. role]);
                await client.SendMailAsync(message, patience.Token);
            }
            catch (Exception e) when (
                e is SmtpException or OperationCanceledException or FormatException or ArgumentException && !cancellationToken.IsCancellationRequested)
            {
                log.LogWarning(e, "Reminders for {Role} could not be mailed", role.Key);
            }
        }
    }

    private MailMessage Compose(string mailbox, ImmutableArray<InboxNote> notes)
    {
        var text = string.Join("\r\n", notes.Select(n => $"{n.CaseNumber}  {n.Deadline}  {n.DueOn:uuuu-MM-dd}  {n.Urgency}"));
        return new MailMessage(options.Value.From, mailbox, $"MissionReg {notes[0].Morning:uuuu-MM-dd}: {notes.Length}", text)
        {
            BodyEncoding = Encoding.UTF8,
            SubjectEncoding = Encoding.UTF8,
        };
    }

    private SmtpClient Client() => new(options.Value.Host, options.Value.Port)
    {
        EnableSsl = options.Value.Tls,
        Credentials = options.Value.User is { Length: > 0 } user ? new NetworkCredential(user, options.Value.Password) : null,
    };
}
