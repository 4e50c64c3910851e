using System.Buffers;
using System.Text;
using Azure.Core;

namespace Azure.Data.Tables.Offline;

/// <summary>Writes <c>multipart/mixed</c> (RFC 2046 §5.1) with requests for parts.</summary>
internal sealed class MultipartWriter(string boundary)
{
    private const string Line = "\r\n";

    private readonly ArrayBufferWriter<byte> body = new();

    public int Count { get; private set; }

    public void Add(Request request)
    {
        var head = new StringBuilder()
            .Append("Content-Type: application/http").Append(Line)
            .Append("Content-Transfer-Encoding: binary").Append(Line)
            .Append(Line)
            .Append(request.Method.Method).Append(' ').Append(request.Uri.ToUri().AbsoluteUri).Append(" HTTP/1.1").Append(Line);
        foreach (var header in request.Headers)
        {
            head.Append(header.Name).Append(": ").Append(header.Value).Append(Line);
        }

        Begin(head.Append(Line).ToString());
        if (request.Content is { } content)
        {
            using var written = new MemoryStream();
            content.WriteTo(written, CancellationToken.None);
            body.Write(written.GetBuffer().AsSpan(0, (int)written.Length));
        }

        Write(Line);
    }

    public void Add(MultipartWriter parts)
    {
        Begin($"Content-Type: multipart/mixed; boundary={parts.Boundary}{Line}{Line}");
        body.Write(parts.End().Span);
    }

    public ReadOnlyMemory<byte> End()
    {
        Write($"--{Boundary}--{Line}");
        return body.WrittenMemory;
    }

    private string Boundary { get; } = boundary;

    private void Begin(string head)
    {
        Count++;
        Write($"--{Boundary}{Line}{head}");
    }

    private void Write(string text) => body.Write(Encoding.UTF8.GetBytes(text));
}
