namespace MissionReg.Core.Cases;

/// <summary>A way that papers go by courier.</summary>
public enum Leg
{
    /// <summary>The application, from the centre to the office.</summary>
    ToOffice,

    /// <summary>The outcome, from the office to the centre.</summary>
    ToCentre,

    /// <summary>What nobody collected, from the centre to the office.</summary>
    Back,
}
