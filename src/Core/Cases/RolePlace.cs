namespace MissionReg.Core.Cases;

/// <summary>Where the holder of a role works.</summary>
public static class RolePlace
{
    extension(Role role)
    {
        /// <summary>At a Public Service Centre; the others are at an office.</summary>
        public bool IsOfCentre() => role is Role.CentreInspector or Role.AccumulationInspector or Role.Courier;
    }
}
