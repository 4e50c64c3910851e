using System.Globalization;

namespace MissionReg.Functions.Storage.Cases;

/// <summary>A book whose entries are numbered from 1 each year without a gap.</summary>
public sealed record Journal(string Id, int Year)
{
    /// <summary><c>ALM-M-2026-000001</c> for the first entry of the year.</summary>
    public string Number(int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{Id}-{Year}-{ordinal:D6}");
}
