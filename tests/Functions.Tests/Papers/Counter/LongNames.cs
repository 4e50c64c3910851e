namespace MissionReg.Functions.Tests.Papers.Counter;

/// <summary>Values that a label or a slip must bear.</summary>
internal static class LongNames
{
    public static TheoryData<string> All =>
    [
        "Ли Вера",
        string.Concat(Enumerable.Range(0, 200).Select(i => "ӘғҚңӨұҮһІЖЩ"[i % 11])),
        new string('Щ', 200),
        new string('W', 200),
        string.Concat(Enumerable.Repeat("Шестидесятипятилетнийчеловек-", 7))[..200],
        string.Concat(Enumerable.Repeat("Әбдіқадыров Ғалымжан ", 10))[..200].Trim(),
        "{caseNumber} <b>&amp;</b> \\(%s) «Ұлы» № § ё",
    ];

    public static string Bare(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
