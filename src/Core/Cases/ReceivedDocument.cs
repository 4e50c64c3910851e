namespace MissionReg.Core.Cases;

/// <summary>A scan that was inspected, stored under its hash and checked off.</summary>
/// <param name="DocumentId">Checklist item it belongs to.</param>
/// <param name="Sha256">Lower-case hex of the content.</param>
/// <param name="Format">pdf, jpeg, png or tiff, by content.</param>
/// <param name="Pages">Number of pages or images.</param>
/// <param name="Bytes">Length of the content.</param>
/// <param name="ActiveContent">The file carries scripts or attachments; officers are warned before opening it.</param>
public sealed record ReceivedDocument(string DocumentId, string Sha256, string Format, int Pages, long Bytes, bool ActiveContent);
