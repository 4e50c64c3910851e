namespace MissionReg.Core.Cases;

/// <summary>Where the papers of a case are.</summary>
public enum Place
{
    Office,
    Centre,
    Road,
}
