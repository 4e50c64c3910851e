namespace MissionReg.Core.Conditions;

/// <summary>An expression that cannot be read. The message says what was expected instead.</summary>
public sealed class ConditionException : Exception
{
    public ConditionException(string message, int position)
        : base(message)
        => Position = position;

    /// <summary>Where in the text, in UTF-16 units from 0; its length where more was expected.</summary>
    public int Position { get; }
}
