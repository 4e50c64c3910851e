using System.Text;

namespace MissionReg.Bench;

/// <summary>One application with four scans, from the samples that ship.</summary>
internal static class Application
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "seeds", "samples");
    private static readonly string Form = File.ReadAllText(Path.Combine(Samples, "missionary-2.json"));

    public static IReadOnlyList<(string Document, byte[] Scan)> Scans { get; } =
    [
        .. new[] { "application.pdf", "association-authority.pdf", "association-registration.jpg", "invitation.pdf" }
            .Select(f => (Path.GetFileNameWithoutExtension(f), File.ReadAllBytes(Path.Combine(Samples, f)))),
    ];

    public static async Task SubmitAsync(HttpClient http)
    {
        using var content = new MultipartFormDataContent { { new StringContent(Form, Encoding.UTF8, "application/json"), "application" } };
        foreach (var (document, scan) in Scans)
        {
            content.Add(new ByteArrayContent(scan), document, document + (document == "association-registration" ? ".jpg" : ".pdf"));
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "api/applications") { Content = content };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }
}
