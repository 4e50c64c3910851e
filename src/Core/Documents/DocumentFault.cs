namespace MissionReg.Core.Documents;

/// <summary>Why a document is not accepted as it is.</summary>
public enum DocumentFault
{
    Empty,

    /// <summary>The content is none of <see cref="DocumentFormat"/>, whatever its name says.</summary>
    UnknownFormat,

    /// <summary>The format is known and the end of the document is missing.</summary>
    Truncated,

    /// <summary>The document is encrypted, be it with an empty password: an archive could not promise to open it.</summary>
    Encrypted,

    /// <summary>The file name claims one accepted format and the content has another.</summary>
    NameContradictsContent,

    /// <summary>Larger than <see cref="DocumentLimits.MaxFileBytes"/>.</summary>
    TooLarge,

    /// <summary>With this document the case would grow over <see cref="DocumentLimits.MaxCaseBytes"/>.</summary>
    CaseTooLarge,

    /// <summary>The format is known and its structure is broken, without a page, or made to waste work.</summary>
    Malformed,
}
