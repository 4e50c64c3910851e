using System.Security.Cryptography;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>Names that no other test has.</summary>
internal static class Any
{
    /// <summary>Fit for a container, and with its hyphens left out for a table.</summary>
    public static string Name(string what) => $"{what}{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}";
}
