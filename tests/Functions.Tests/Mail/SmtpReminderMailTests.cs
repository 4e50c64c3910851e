using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MissionReg.Core.Cases;
using MissionReg.Functions.Mail;
using MissionReg.Functions.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Tests.Mail;

public sealed class SmtpReminderMailTests
{
    private static readonly LocalDate Morning = new(2026, 3, 12);

    private readonly KeptLog<SmtpReminderMail> _log = new();

    [Fact]
    public async Task Each_role_gets_one_mail_with_its_notes()
    {
        using var sink = new SmtpSink();
        await Mail(sink.Port).SendAsync(
            [Note("ALM-M-2026-000001", Role.Specialist), Note("ALM-M-2026-000002", Role.SectionHead), Note("ALM-M-2026-000003", Role.Specialist)], default);

        Assert.Equal(["specialist@office.kz", "section@office.kz"], sink.Messages.Select(m => m.To));
        Assert.All(sink.Messages, m => Assert.Equal("missionreg@office.kz", m.From));
        Assert.Equal(
            "ALM-M-2026-000001  review  2026-03-13  DueTomorrow\r\nALM-M-2026-000003  review  2026-03-13  DueTomorrow",
            sink.Messages[0].Text().TrimEnd());
        Assert.Equal("MissionReg 2026-03-12: 2", sink.Messages[0].Header("Subject"));
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task A_mail_says_that_it_is_utf_8()
    {
        using var sink = new SmtpSink();
        await Mail(sink.Port).SendAsync([Note("ӨҢІР-1", Role.Specialist)], default);

        var message = Assert.Single(sink.Messages);
        Assert.Contains("charset=utf-8", message.Header("Content-Type"), StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("ӨҢІР-1", message.Text(), StringComparison.Ordinal);
        Assert.All(message.Data, c => Assert.True(c < 128));
    }

    [Fact]
    public async Task A_role_without_a_mailbox_is_passed_over()
    {
        using var sink = new SmtpSink();
        await Mail(sink.Port).SendAsync([Note("ALM-M-2026-000001", Role.Archivist), Note("ALM-M-2026-000001", Role.Specialist)], default);
        Assert.Equal(["specialist@office.kz"], sink.Messages.Select(m => m.To));
    }

    [Fact]
    public async Task Without_notes_nothing_is_mailed()
    {
        using var sink = new SmtpSink();
        await Mail(sink.Port).SendAsync([], default);
        Assert.Empty(sink.Messages);
    }

    [Fact]
    public async Task A_server_that_is_gone_is_logged_and_troubles_nobody()
    {
        // Bound, so that nobody else is given the port, and not listened at.
        using var silent = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        silent.Bind(new IPEndPoint(IPAddress.Loopback, 0));

        await Mail(((IPEndPoint)silent.LocalEndPoint!).Port).SendAsync([Note("ALM-M-2026-000001", Role.Specialist), Note("ALM-M-2026-000001", Role.SectionHead)], default);

        Assert.Equal([LogLevel.Warning, LogLevel.Warning], _log.Lines.Select(l => l.Level));
    }

    [Fact]
    public async Task A_refused_mailbox_does_not_keep_the_next_from_its_mail()
    {
        using var sink = new SmtpSink { Refused = "specialist@office.kz" };
        await Mail(sink.Port).SendAsync([Note("ALM-M-2026-000001", Role.Specialist), Note("ALM-M-2026-000001", Role.SectionHead)], default);

        Assert.Equal(["section@office.kz"], sink.Messages.Select(m => m.To));
        Assert.Single(_log.Lines);
    }

    [Fact]
    public async Task A_mailbox_that_is_no_address_does_not_keep_the_next_from_its_mail()
    {
        using var sink = new SmtpSink();
        await Mail(sink.Port, o => o.Mailboxes["specialist"] = "room 510").SendAsync(
            [Note("ALM-M-2026-000001", Role.Specialist), Note("ALM-M-2026-000001", Role.SectionHead)], default);

        Assert.Equal(["section@office.kz"], sink.Messages.Select(m => m.To));
        Assert.Single(_log.Lines);
    }

    [Fact]
    public async Task A_server_that_falls_silent_is_given_up_and_logged()
    {
        using var sink = new SmtpSink { Silent = true };
        await Mail(sink.Port, o => o.TimeoutSeconds = 1).SendAsync([Note("ALM-M-2026-000001", Role.Specialist)], default);
        Assert.Single(_log.Lines);
    }

    [Fact]
    public async Task A_host_that_is_closing_does_not_wait_for_the_mail()
    {
        using var sink = new SmtpSink { Silent = true };
        using var closing = new CancellationTokenSource();
        var sending = Mail(sink.Port).SendAsync([Note("ALM-M-2026-000001", Role.Specialist)], closing.Token);
        await closing.CancelAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => sending);
    }

    private static InboxNote Note(string caseNumber, Role role) =>
        new($"{caseNumber}/{role}", "almaty", role, Morning, caseNumber, "review", Morning.PlusDays(1), Urgency.DueTomorrow);

    private SmtpReminderMail Mail(int port, Action<SmtpOptions>? change = null)
    {
        var options = new SmtpOptions
        {
            Host = "127.0.0.1",
            Port = port,
            From = "missionreg@office.kz",
            Tls = false,
            Mailboxes = { ["specialist"] = "specialist@office.kz", ["section-head"] = "section@office.kz" },
        };
        change?.Invoke(options);
        return new SmtpReminderMail(Options.Create(options), _log);
    }
}
