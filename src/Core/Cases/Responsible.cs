namespace MissionReg.Core.Cases;

/// <summary>Who keeps a deadline, and is in breach if it goes by.</summary>
public enum Responsible
{
    Office,
    Centre,
}
