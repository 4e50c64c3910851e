namespace MissionReg.Functions.Uploads;

/// <summary>Body of the request for a permit.</summary>
/// <param name="Document">Id on the checklist.</param>
/// <param name="Length">In bytes, if it is known: what is too large is refused before it is sent.</param>
/// <param name="ContentType">One of <see cref="UploadFormat"/>, if it is known; the content must agree.</param>
internal sealed record UploadBody(string Document, long? Length = null, string? ContentType = null);
