namespace Azure.Data.Tables.Offline;

/// <summary>Reads the responses within a <c>multipart/mixed</c> answer, in their order, however deep they lie.</summary>
internal static class MultipartReader
{
    public static IReadOnlyList<Response> Responses(string contentType, string body) => [.. Parts(contentType, body)];

    private static IEnumerable<Response> Parts(string contentType, string body)
    {
        var delimiter = "--" + Boundary(contentType);
        foreach (var piece in ("\n" + body).Split("\n" + delimiter).Skip(1).TakeWhile(p => !p.StartsWith("--", StringComparison.Ordinal)))
        {
            var lines = new LineReader(piece);
            lines.Next();
            var type = Headers(lines).LastOrDefault(h => h.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value ?? "";
            var inner = type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) ? Parts(type, lines.Rest) : [One(lines)];
            foreach (var response in inner)
            {
                yield return response;
            }
        }
    }

    private static PartResponse One(LineReader lines)
    {
        var status = StatusLine(lines).Split(' ', 3);
        return status is [_, var code, ..] && int.TryParse(code, out var number)
            ? new PartResponse(number, status is [_, _, var reason] ? reason : "", Headers(lines), lines.Rest.TrimEnd('\r', '\n'))
            : throw new RequestFailedException("The service answered a transaction with a part that is no response.");
    }

    /// <summary>The emulator puts a line before it when it refuses a transaction as a whole.</summary>
    private static string StatusLine(LineReader lines)
    {
        var line = lines.Next();
        while (lines.Rest.Length > 0 && !line.StartsWith("HTTP/", StringComparison.Ordinal))
        {
            line = lines.Next();
        }

        return line;
    }

    private static (string Name, string Value)[] Headers(LineReader lines)
    {
        var headers = new List<(string, string)>();
        while (lines.Next() is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers.Add((line[..Math.Max(colon, 0)], line[(colon + 1)..].Trim()));
        }

        return [.. headers];
    }

    private static string Boundary(string contentType) => contentType.Split(';', StringSplitOptions.TrimEntries)
        .FirstOrDefault(p => p.StartsWith("boundary=", StringComparison.OrdinalIgnoreCase))?[9..].Trim('"')
        ?? throw new RequestFailedException("The service answered a transaction with something else than its parts.");
}
