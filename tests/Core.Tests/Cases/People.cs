using MissionReg.Core.Cases;

namespace MissionReg.Core.Tests.Cases;

/// <summary>Those who act on the tests' cases.</summary>
internal static class People
{
    public static Actor Recipient => Actor.Recipient;

    public static Actor Orchestration => Actor.System;

    public static Actor Clerk { get; } = Officer("a.clerk", Role.Clerk);

    public static Actor Specialist { get; } = Officer("b.specialist", Role.Specialist);

    public static Actor Lawyer { get; } = Officer("c.lawyer", Role.Lawyer);

    public static Actor SectionHead { get; } = Officer("d.section-head", Role.SectionHead);

    public static Actor Head { get; } = Officer("e.head", Role.Head);

    public static Actor Archivist { get; } = Officer("f.archivist", Role.Archivist);

    /// <summary>A specialist who stands in for the head.</summary>
    public static Actor ActingHead { get; } = Officer("g.acting-head", Role.Specialist, Role.Head);

    public static Actor Inspector { get; } = Of(TestCentre.Desk.Centre.Id, "h.inspector", Role.CentreInspector);

    public static Actor Accumulation { get; } = Of(TestCentre.Desk.Centre.Id, "i.accumulation", Role.AccumulationInspector);

    public static Actor Officer(string id, params Role[] roles) => Of(TestProcedure.Almaty.Offices[0].Id, id, roles);

    /// <param name="place">Office or centre.</param>
    /// <param name="id">Account.</param>
    /// <param name="roles">All the actor may do.</param>
    public static Actor Of(string place, string id, params Role[] roles) => new(id, $"Name of {id}", $"Post of {id}", [.. roles], place);

    /// <summary>Somebody who has this role and no other, and has done nothing yet.</summary>
    public static Actor Only(Role role) => role switch
    {
        Role.Recipient => Recipient,
        Role.System => Orchestration,
        _ when role.IsOfCentre() => Of(TestCentre.Desk.Centre.Id, $"only.{RoleName.Of(role)}", role),
        _ => Officer($"only.{RoleName.Of(role)}", role),
    };
}
