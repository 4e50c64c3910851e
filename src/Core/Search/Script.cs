namespace MissionReg.Core.Search;

internal enum Script
{
    /// <summary>Digits, and letters of other alphabets.</summary>
    None,
    Latin,
    Cyrillic,
}
