namespace MissionReg.Core.Cases;

/// <summary>A PDF stored once.</summary>
/// <param name="Paper">receipt or outcome.</param>
/// <param name="Language">kk, ru, or kk-ru for both on one sheet.</param>
/// <param name="Sha256">Lower-case hex of the file.</param>
public sealed record IssuedPaper(string Paper, string Language, string Sha256);
