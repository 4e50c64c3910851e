namespace MissionReg.Core.Calendars;

/// <summary>Stable codes for why a working day's hand-in was received later.</summary>
public static class ReceptionRule
{
    public const string BeforeOpening = "before-opening";
    public const string Break = "break";
    public const string AfterClosing = "after-closing";
}
