namespace MissionReg.Functions.Mail;

/// <summary>Settings under <c>MissionReg:Smtp</c>. Without a host nothing is mailed and the inbox is all there is.</summary>
public sealed class SmtpOptions
{
    public string Host { get; set; } = "";

    public int Port { get; set; } = 25;

    public string From { get; set; } = "";

    /// <summary>Mailbox of each role at the office: <c>section-head</c> → address. App settings of Azure take no hyphen: <c>sectionhead</c> is the same role.</summary>
    public Dictionary<string, string> Mailboxes { get; } = [];

    public string? User { get; set; }

    public string? Password { get; set; }

    public bool Tls { get; set; } = true;

    /// <summary>How long one mail may take, in seconds; a server that falls silent must not hold up the others.</summary>
    public int TimeoutSeconds { get; set; } = 60;

    public string? MailboxOf(string role) =>
        Mailboxes.FirstOrDefault(m => Bare(m.Key).Equals(Bare(role), StringComparison.OrdinalIgnoreCase)).Value;

    private static string Bare(string role) => role.Replace("-", "", StringComparison.Ordinal);
}
