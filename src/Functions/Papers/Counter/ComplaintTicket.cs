using NodaTime;

namespace MissionReg.Functions.Papers.Counter;

/// <summary>
/// What is written on a ticket that confirms a complaint: when and by whom it was accepted (Almaty 2011 §22). What is null is left to
/// be written by hand.
/// </summary>
internal sealed record ComplaintTicket
{
    public static ComplaintTicket Blank { get; } = new();

    /// <summary>Under which the complaint is registered.</summary>
    public string? Number { get; init; }

    /// <summary>Local to the office.</summary>
    public LocalDate? On { get; init; }

    /// <summary>Local to the office.</summary>
    public LocalTime? At { get; init; }

    /// <summary>Surname and initials.</summary>
    public string? AcceptedBy { get; init; }

    /// <summary>Number of the application or case that the complaint is about.</summary>
    public string? CaseNumber { get; init; }
}
