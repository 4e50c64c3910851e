namespace MissionReg.Core.Journals;

/// <summary>A journal in which an office or a centre enters its cases.</summary>
public enum Book
{
    /// <summary>What came in at the office (Almaty 2011 §11).</summary>
    Incoming,

    /// <summary>The papers that the office signed, and who took them away (Almaty 2011 §12, §14).</summary>
    Issue,

    /// <summary>What a centre accepted (Almaty 2011 §12).</summary>
    Centre,
}
