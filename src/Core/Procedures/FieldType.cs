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

    /// <summary>Whole number, not negative.</summary>
    Number,

    /// <summary>Individual identification number, 12 digits.</summary>
    Iin,

    /// <summary>Business identification number, 12 digits.</summary>
    Bin,

    /// <summary>Machine-readable zone of a passport: the two lines of ICAO 9303 TD3.</summary>
    Mrz,
}
