namespace StbImageSharp;

/// <summary>What one pixel consists of; the value is how many bytes that are.</summary>
public enum ColorComponents
{
    Default,
    Grey,
    GreyAlpha,
    RedGreenBlue,
    RedGreenBlueAlpha,
}
