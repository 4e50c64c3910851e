namespace MissionReg.Functions.Papers;

/// <summary>Where on the sheet a line stands and how it is set.</summary>
internal enum LinePlace
{
    Institution,
    Title,
    Subtitle,

    /// <summary>City, number and date beside each other.</summary>
    Strip,

    /// <summary>To whom a letter goes: the right half.</summary>
    Addressee,

    /// <summary>A value on a rule with its caption below.</summary>
    Ruled,
    Heading,
    Body,

    /// <summary>Running text of a letter.</summary>
    Paragraph,
    Listed,

    /// <summary>A part of what <see cref="Listed"/> counted.</summary>
    ListedPart,

    /// <summary>Head, signature, name and seal in one block.</summary>
    Signature,

    /// <summary>Of somebody who signs no outcome: the applicant, the acceptor.</summary>
    SignHere,

    /// <summary>What the recipient needs at hand, in a box.</summary>
    Ticket,

    /// <summary>Beside the seal, under the code.</summary>
    Verification,
}
