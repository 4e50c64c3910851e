using System.Text;

namespace MissionReg.Functions.Tests.Mail;

/// <summary>A mail as it came over the wire.</summary>
internal sealed record SmtpMessage(string From, string To, string Data)
{
    private string Head => Data[..Data.IndexOf("\r\n\r\n", StringComparison.Ordinal)];

    private string Body => Data[(Data.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];

    /// <summary>The header of that name, unfolded, or empty.</summary>
    public string Header(string name) =>
        Head.Replace("\r\n ", " ", StringComparison.Ordinal).Replace("\r\n\t", " ", StringComparison.Ordinal).Split("\r\n")
            .Where(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase)).Select(line => line[(name.Length + 2)..]).FirstOrDefault("");

    /// <summary>The body as its reader sees it.</summary>
    public string Text() => Header("Content-Transfer-Encoding").ToLowerInvariant() switch
    {
        "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(Body)),
        "quoted-printable" => Encoding.UTF8.GetString(Unquoted(Body.Replace("=\r\n", "", StringComparison.Ordinal))),
        _ => Body,
    };

    private static byte[] Unquoted(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            bytes.Add(text[i] == '=' ? Convert.ToByte(text.Substring(i + 1, 2), 16) : (byte)text[i]);
            i += text[i] == '=' ? 2 : 0;
        }

        return [.. bytes];
    }
}
