using System.Net;
using MissionReg.Azurite;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>A service that cannot use its storage does not start, and says why in words an operator can act on.</summary>
public sealed class StartFaultTests(ProxiedStorage storage) : IClassFixture<ProxiedStorage>, IAsyncLifetime
{
    private const string NotStarted = "The service does not start: its storage cannot be used.";

    private readonly FaultProxy _proxy = storage.Proxy;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        _proxy.Heal();
        _proxy.ClockAhead = TimeSpan.Zero;
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_storage_that_nobody_answers_for_is_told()
    {
        _proxy.Inject(new Fault.RequestLost());
        await RefusesAsync($"Storage {AzuriteServer.Account} cannot be used at present (no answer");
    }

    [Fact]
    public async Task A_missing_role_is_told_by_its_name()
    {
        _proxy.Inject(new Fault.Refused(HttpStatusCode.Forbidden, "AuthorizationPermissionMismatch"));
        await RefusesAsync("Its identity lacks a role there: Storage Blob Data Contributor and Storage Table Data Contributor.");
    }

    [Fact]
    public async Task A_clock_that_is_off_is_told_by_how_much()
    {
        _proxy.ClockAhead = TimeSpan.FromHours(2);
        await RefusesAsync("Set this machine's clock forward by 0.01:59:", "Set this machine's clock forward by 0.02:00:");
    }

    /// <param name="either">What the notice holds; one of these.</param>
    private async Task RefusesAsync(params string[] either)
    {
        var attempt = await StartAttempt.WithAsync(
            ("MissionReg__Storage", "azure"),
            ("AzureWebJobsStorage", _proxy.ConnectionString),
            ("MissionReg__TablePrefix", Any.Name("S")),
            ("MissionReg__ContainerPrefix", Any.Name("s") + "-"));
        Assert.Equal(1, attempt.ExitCode);
        Assert.StartsWith(NotStarted, attempt.Errors, StringComparison.Ordinal);
        Assert.Contains(either, notice => attempt.Errors.Contains(notice, StringComparison.Ordinal));
        Assert.DoesNotContain(AzuriteServer.Key, attempt.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", attempt.Errors, StringComparison.Ordinal);
    }
}
