namespace MissionReg.Core.Registers;

public enum PersonKeyKind
{
    /// <summary>Individual identification number.</summary>
    Iin,

    /// <summary>Number of the identity document with the name.</summary>
    Document,

    /// <summary>Name and day of birth: others may have the same.</summary>
    NameAndBirth,
}
