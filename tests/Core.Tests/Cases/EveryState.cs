using MissionReg.Core.Cases;

namespace MissionReg.Core.Tests.Cases;

internal static class EveryState
{
    /// <summary>Each of <paramref name="first"/> in every state that a case can have.</summary>
    public static TheoryData<T, CaseStatus> Of<T>(IEnumerable<T> first)
    {
        var data = new TheoryData<T, CaseStatus>();
        foreach (var (value, status) in first.SelectMany(_ => Enum.GetValues<CaseStatus>(), (value, status) => (value, status)))
            data.Add(value, status);
        return data;
    }
}
