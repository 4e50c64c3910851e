using System.Diagnostics;

namespace MissionReg.Core;

/// <summary>One text in the three languages. Kazakh and Russian are the regulation's words, English is our translation.</summary>
public sealed record LocalizedText(string Kk, string Ru, string En)
{
    public string In(Language language) => language switch
    {
        Language.Kk => Kk,
        Language.Ru => Ru,
        Language.En => En,
        _ => throw new UnreachableException(),
    };
}
