using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace MissionReg.Functions.Tests.Api;

/// <summary>An application as it is sent: the form and the scans. Each call changes this envelope and gives it back.</summary>
public sealed class Envelope
{
    private readonly List<(string Document, string FileName, byte[] Content)> files = [];

    private Envelope(JsonObject? form) => Form = form;

    /// <summary>The JSON of the form; <see langword="null"/> for scans alone.</summary>
    public JsonObject? Form { get; }

    /// <summary>Sent in place of <see cref="Form"/> when a test needs what no form is.</summary>
    public byte[]? RawForm { get; private set; }

    public static Envelope Scans() => new(null);

    /// <summary>The form of a sample and nothing with it.</summary>
    public static Envelope Bare(int applicant) => new(JsonNode.Parse(Sample($"missionary-{applicant}.json"))!.AsObject());

    /// <summary>A sample that names its scans, such as <c>almaty-2011-group/registration.json</c>.</summary>
    public static Envelope Of(string sample)
    {
        var form = JsonNode.Parse(Sample(sample))!.AsObject();
        var envelope = new Envelope(form);
        foreach (var (document, scans) in form["documents"]!.AsObject())
        {
            foreach (var scan in scans as JsonArray ?? [scans!.DeepClone()])
            {
                envelope.With(document, (string)scan!);
            }
        }

        return envelope.Without("documents").Without("story");
    }

    /// <summary>All that the first applicant hands in at the counter.</summary>
    public static Envelope Complete() => Bare(1)
        .With("application", "application.pdf")
        .With("association-authority", "association-authority.pdf")
        .With("association-registration", "association-registration.jpg")
        .With("invitation", "invitation.pdf");

    /// <summary>The same without what only a clerk can say.</summary>
    public static Envelope OfRecipient() => Complete().Without("shown");

    public static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "seeds", "samples", name));

    public Envelope With(string document, string sample) => With(document, Path.GetFileName(sample), Sample(sample));

    public Envelope With(string document, string fileName, byte[] content)
    {
        files.Add((document, fileName, content));
        return this;
    }

    public Envelope WithoutScan(string document)
    {
        files.RemoveAll(f => f.Document == document);
        return this;
    }

    /// <summary>Sets a member of the form.</summary>
    public Envelope Saying(string member, JsonNode? value)
    {
        Form![member] = value;
        return this;
    }

    public Envelope Without(string member)
    {
        Form!.Remove(member);
        return this;
    }

    /// <summary>Fills in a field.</summary>
    public Envelope Filled(string field, JsonNode? value)
    {
        Form!["fields"]![field] = value;
        return this;
    }

    public Envelope Raw(string form) => Raw(Encoding.UTF8.GetBytes(form));

    public Envelope Raw(byte[] form)
    {
        RawForm = form;
        return this;
    }

    public MultipartFormDataContent Content()
    {
        var content = new MultipartFormDataContent($"scan-{Guid.NewGuid():N}");
        if ((RawForm ?? (Form is null ? null : Encoding.UTF8.GetBytes(Form.ToJsonString()))) is { } form)
        {
            var part = new ByteArrayContent(form);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            content.Add(part, "application");
        }

        foreach (var (document, fileName, bytes) in files)
        {
            content.Add(new ByteArrayContent(bytes), document, fileName);
        }

        return content;
    }
}
