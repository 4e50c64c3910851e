namespace MissionReg.Core;

/// <summary>The languages of the service: Kazakh and Russian are official, English is a courtesy translation.</summary>
public enum Language
{
    Kk,
    Ru,
    En,
}
