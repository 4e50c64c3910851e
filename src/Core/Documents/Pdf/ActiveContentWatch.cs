namespace MissionReg.Core.Documents.Pdf;

/// <summary>
/// Watches for the names that make a document do something. A name that only looks alike, such as a font resource
/// called JS, is counted too: the price of a false alarm is a clerk's second look.
/// </summary>
internal sealed class ActiveContentWatch
{
    public bool Found { get; private set; }

    public void See(string name) =>
        Found |= name is "JavaScript" or "JS" or "Launch" or "EmbeddedFile" or "EmbeddedFiles" or "RichMedia" or "XFA";

    /// <summary>A part that cannot be unpacked may hold anything.</summary>
    public void CannotLookInto() => Found = true;
}
