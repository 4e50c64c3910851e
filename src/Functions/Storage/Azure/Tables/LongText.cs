using System.Globalization;
using System.Text;
using Azure.Data.Tables;

namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>Text in as many properties as it needs: <c>Text</c>, <c>Text1</c>, <c>Text2</c>, …</summary>
internal static class LongText
{
    /// <summary>A property takes 64 KiB of UTF-16.</summary>
    private const int Longest = 32_000;

    public static void Write(TableEntity entity, string name, string text)
    {
        foreach (var (number, part) in TextParts.Of(text, Longest).Index())
        {
            entity[Name(name, number)] = part;
        }
    }

    /// <summary>Empty if there is none.</summary>
    public static string Read(TableEntity entity, string name)
    {
        if (entity.GetString(Name(name, 1)) is null)
        {
            return entity.GetString(name) ?? "";
        }

        var text = new StringBuilder();
        for (var part = 0; entity.GetString(Name(name, part)) is { } piece; part++)
        {
            text.Append(piece);
        }

        return text.ToString();
    }

    private static string Name(string name, int part) => part == 0 ? name : name + part.ToString(CultureInfo.InvariantCulture);
}
