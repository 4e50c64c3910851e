namespace MissionReg.Functions.Uploads;

/// <summary>Gives permits to upload into the intake container.</summary>
internal interface IUploadPermits
{
    /// <param name="name">The place, where nothing lies yet.</param>
    /// <param name="contentType">As the file will say of itself; <c>null</c> if it is not told.</param>
    /// <param name="expiresAt">In whole seconds.</param>
    Task<UploadPermit> GrantAsync(UploadName name, string? contentType, DateTimeOffset expiresAt, CancellationToken cancellationToken);
}
