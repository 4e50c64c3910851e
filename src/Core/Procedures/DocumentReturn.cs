namespace MissionReg.Core.Procedures;

public enum DocumentReturn
{
    Kept,
    GivenBack,
}
