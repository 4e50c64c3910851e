namespace MissionReg.Functions.Tests.Storage;

/// <summary>
/// A forward-only source of any length that is nowhere in memory, told apart by its seed. It may stop at an offset to
/// do something: fail, or cancel.
/// </summary>
internal sealed class GeneratedStream(long length, int seed = 1) : Stream
{
    private long _position;

    public long StopAt { get; init; } = long.MaxValue;

    public Action OnStop { get; init; } = () => { };

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_position >= StopAt)
            OnStop();
        var part = (int)Math.Min(buffer.Length, length - _position);
        for (var i = 0; i < part; i++)
            buffer[i] = (byte)(((_position + i) * 31 >> 3) + seed);
        _position += part;
        return part;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read(buffer.Span));
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
