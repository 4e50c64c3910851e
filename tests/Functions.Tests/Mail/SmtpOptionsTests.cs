using MissionReg.Functions.Mail;

namespace MissionReg.Functions.Tests.Mail;

public sealed class SmtpOptionsTests
{
    [Theory]
    [InlineData("section-head")]
    [InlineData("sectionhead")]
    [InlineData("SectionHead")]
    public void A_role_has_its_mailbox_with_or_without_its_hyphen(string written) =>
        Assert.Equal("section@office.kz", new SmtpOptions { Mailboxes = { [written] = "section@office.kz" } }.MailboxOf("section-head"));

    [Fact]
    public void A_role_does_not_have_the_mailbox_of_another() =>
        Assert.Null(new SmtpOptions { Mailboxes = { ["head"] = "head@office.kz" } }.MailboxOf("section-head"));
}
