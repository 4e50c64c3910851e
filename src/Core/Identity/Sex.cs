namespace MissionReg.Core.Identity;

public enum Sex
{
    Male,
    Female,
}
