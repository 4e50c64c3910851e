using System.Diagnostics;

namespace MissionReg.Core;

/// <summary>One text in the three languages the service speaks. Of a regulation, Kazakh and Russian are its words and English is our translation.</summary>
public sealed record LocalizedText(string Kk, string Ru, string En)
{
    public string In(Language language) => language switch
    {
        Language.Kk => Kk,
        Language.Ru => Ru,
        Language.En => En,
        _ => throw new UnreachableException(),
    };

    /// <summary>All three, for places that show no one language.</summary>
    public override string ToString() => $"{Kk} / {Ru} / {En}";
}
