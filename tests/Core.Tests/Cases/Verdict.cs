using MissionReg.Core.Cases;

namespace MissionReg.Core.Tests.Cases;

/// <summary>What the decider answered to a command.</summary>
internal sealed record Verdict(CaseScenario Before, DecisionContext Context, Decision Decision)
{
    /// <summary>Exactly these events, in this order.</summary>
    public CaseScenario Then(params CaseEvent[] events)
    {
        var after = Accepted();
        Assert.Equal(events.Select(EventJson.Write), after.History.Skip(Before.History.Length).Select(e => e.Payload));
        return after;
    }

    public CaseScenario ThenNothing() => Then();

    public CaseScenario Accepted() => Decision switch
    {
        Decision.Accepted accepted => Before.Recording(Context, accepted.Events),
        _ => throw new Xunit.Sdk.XunitException($"not carried out: {Refusal()}"),
    };

    /// <param name="code">Stable code.</param>
    /// <param name="paragraph">What it rests on.</param>
    /// <param name="subjects">Ids it is about.</param>
    public void ThenRefused(string code, string? paragraph, params string[] subjects)
    {
        var refusal = Refusal();
        Assert.Equal((code, paragraph), (refusal.Code, refusal.Paragraph));
        Assert.Equal(subjects, refusal.Subjects);
    }

    public void ThenForbidden() => ThenRefused("forbidden", null);

    public void ThenWrongState() => ThenRefused("wrong-state", null);

    private Refusal Refusal() => Assert.IsType<Decision.Refused>(Decision).Refusal;
}
