namespace MissionReg.Core.Registers;

public enum RegisterChangeKind
{
    Signed,
    Suspended,
    SuspensionLifted,
    Revoked,
    Superseded,
    Expired,
}
