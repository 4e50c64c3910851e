namespace MissionReg.Functions.Tests.Faults;

/// <summary>A network on which something befalls some requests that the emulator and a broken line never do.</summary>
/// <param name="odd">Given a request and what sends it.</param>
internal sealed class OddNetwork(Func<HttpRequestMessage, Func<Task<HttpResponseMessage>>, Task<HttpResponseMessage>> odd) : DelegatingHandler(new SocketsHttpHandler())
{
    private int _after = int.MaxValue;
    private int _left;
    private int _seen;

    /// <summary>Requests that came since the last <see cref="Befall"/>.</summary>
    public int Seen => _seen;

    /// <summary>From the n-th request on, so many times.</summary>
    public void Befall(int after, int times) => (_after, _left, _seen) = (after, times, 0);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Interlocked.Increment(ref _seen) > _after && Interlocked.Decrement(ref _left) >= 0
            ? odd(request, () => base.SendAsync(request, cancellationToken))
            : base.SendAsync(request, cancellationToken);
}
