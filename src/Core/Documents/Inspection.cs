namespace MissionReg.Core.Documents;

/// <summary>What an accepted document turned out to be.</summary>
/// <param name="Format">Told by the content alone.</param>
/// <param name="Pages">At least 1.</param>
/// <param name="ActiveContent">
/// Scripts, launch actions, forms with code or embedded files, or parts that could not be looked into: the document is
/// kept, and shown to nobody without this warning.
/// </param>
public sealed record Inspection(DocumentFormat Format, int Pages, bool ActiveContent);
