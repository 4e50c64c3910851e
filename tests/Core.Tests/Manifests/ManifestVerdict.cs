using MissionReg.Core.Manifests;

namespace MissionReg.Core.Tests.Manifests;

/// <summary>What the decider answered to a command on a manifest.</summary>
internal sealed record ManifestVerdict(ManifestScenario Before, ManifestContext Context, ManifestDecision Decision)
{
    public ManifestScenario Then(params ManifestEvent[] events)
    {
        var after = Accepted();
        Assert.Equal(events.Select(ManifestEventJson.Write), after.History.Skip(Before.History.Length).Select(e => e.Payload));
        return after;
    }

    public ManifestScenario ThenNothing() => Then();

    public ManifestScenario Accepted() => Decision switch
    {
        ManifestDecision.Accepted accepted => Before.Recording(Context, accepted.Events),
        _ => throw new Xunit.Sdk.XunitException($"not carried out: {((ManifestDecision.Refused)Decision).Refusal}"),
    };

    public void ThenRefused(string code, params string[] subjects)
    {
        var refusal = Assert.IsType<ManifestDecision.Refused>(Decision).Refusal;
        Assert.Equal(code, refusal.Code);
        Assert.Equal(subjects, refusal.Subjects);
    }
}
