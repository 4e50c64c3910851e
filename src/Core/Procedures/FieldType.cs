namespace MissionReg.Core.Procedures;

public enum FieldType
{
    Text,

    /// <summary>ISO 8601 calendar date, <c>yyyy-MM-dd</c>.</summary>
    Date,
    Choice,
    Phone,

    /// <summary>Number of a certificate, in whatever way the issuing office wrote it.</summary>
    CertificateNumber,
}
