using MissionReg.Core.Cases;

namespace MissionReg.Functions.Tests.Cases;

/// <summary>Those who act on the tests' cases.</summary>
internal static class Officers
{
    public static Actor Clerk { get; } = Of("a.clerk", Role.Clerk);

    public static Actor Specialist { get; } = Of("b.specialist", Role.Specialist);

    public static Actor Head { get; } = Of("e.head", Role.Head);

    public static Actor Archivist { get; } = Of("f.archivist", Role.Archivist);

    /// <summary>A specialist who stands in for the head.</summary>
    public static Actor ActingHead { get; } = Of("g.acting-head", Role.Specialist, Role.Head);

    private static Actor Of(string id, params Role[] roles) => new(id, $"Name of {id}", $"Post of {id}", [.. roles], "almaty-internal-policy");
}
