namespace MissionReg.Offline.Tests.Tables;

public enum Kind
{
    Screen,
    Paper,
}
