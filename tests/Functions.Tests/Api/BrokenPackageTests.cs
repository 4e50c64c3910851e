using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace MissionReg.Functions.Tests.Api;

public sealed class BrokenPackageTests(SmallOffice office) : IClassFixture<SmallOffice>
{
    private const string Marker = "Жасырын Белгі";

    [Fact]
    public async Task A_package_that_is_cut_off_is_not_taken()
    {
        using var whole = Small().Content();
        var bytes = await whole.ReadAsByteArrayAsync();
        foreach (var length in (int[])[0, 40, 900, bytes.Length / 2, bytes.Length - 8])
        {
            using var cut = new ByteArrayContent(bytes[..length]);
            cut.Headers.ContentType = whole.Headers.ContentType;
            (await office.Anybody.PostAsync("api/applications", cut)).IsProblem(400, "broken-multipart");
        }

        Assert.Empty(StagedFiles());
    }

    [Theory]
    [InlineData("multipart/form-data", 400, "broken-multipart")]
    [InlineData("multipart/form-data; boundary=\"\"", 400, "broken-multipart")]
    [InlineData("multipart/mixed; boundary=x", 415, "unsupported-media-type")]
    [InlineData("application/json", 415, "unsupported-media-type")]
    [InlineData("application/x-www-form-urlencoded", 415, "unsupported-media-type")]
    [InlineData("nonsense", 415, "unsupported-media-type")]
    [InlineData(null, 415, "unsupported-media-type")]
    public async Task Only_multipart_with_a_boundary_is_read(string? type, int status, string problem)
    {
        using var content = new StringContent(Marker);
        content.Headers.Remove("Content-Type");
        if (type is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        var answer = await office.Anybody.PostAsync("api/applications", content);
        answer.IsProblem(status, problem);
        Assert.DoesNotContain("Жасырын", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_without_a_name_breaks_the_package()
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("--x\r\nContent-Type: application/pdf\r\n\r\n%PDF\r\n--x--\r\n"));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        (await office.Anybody.PostAsync("api/applications", content)).IsProblem(400, "broken-multipart");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("Жасырын Белгі")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"Жасырын Белгі\"")]
    [InlineData("{\"procedure\":\"a\",\"procedure\":\"Жасырын Белгі\"}")]
    [InlineData("{\"procedure\":\"\\ud800\",\"channel\":\"office\",\"kind\":\"registration\",\"fields\":{}}")]
    public async Task A_form_that_is_no_JSON_object_is_malformed(string form)
    {
        var answer = await office.Anybody.SubmitAsync(Small().Raw(form));
        if (form.Length == 0)
        {
            answer.IsProblem(422, "validation", "procedure missing", "channel missing", "kind missing", "fields missing");
        }
        else
        {
            answer.IsProblem(400, "malformed-json");
        }

        Assert.DoesNotContain("Жасырын", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_no_UTF_8_is_malformed() =>
        (await office.Anybody.SubmitAsync(Small().Raw([.. "{\"procedure\":\""u8, 0xC3, 0x28, .. "\",\"channel\":\"office\",\"kind\":\"r\",\"fields\":{}}"u8])))
            .IsProblem(400, "malformed-json");

    [Fact]
    public async Task Two_entries_of_one_field_are_malformed()
    {
        var form = Small().Form!.ToJsonString().Replace("\"phone\":", "\"phone\":\"+7 727 000 00 09\",\"phone\":", StringComparison.Ordinal);
        (await office.Anybody.SubmitAsync(Small().Raw(form))).IsProblem(400, "malformed-json");
    }

    [Fact]
    public async Task A_form_that_goes_on_and_on_is_too_large()
    {
        var answer = await office.Anybody.SubmitAsync(Small().Raw($$"""{"procedure":"{{new string('x', 300_000)}}"}"""));
        answer.IsProblem(413, "body-too-large");
    }

    [Fact]
    public async Task A_package_without_a_form_lacks_all_of_it() =>
        (await office.Anybody.SubmitAsync(Envelope.Scans().With("invitation", "invitation.pdf")))
            .IsProblem(422, "validation", "procedure missing", "channel missing", "kind missing", "fields missing");

    [Fact]
    public async Task A_file_over_the_limit_is_refused_and_the_limit_named()
    {
        var answer = await office.Anybody.SubmitAsync(Small().With("association-authority", "association-authority.pdf"));
        answer.IsProblem(413, "document-too-large");
        Assert.Contains("0.22 MiB.", answer.Text("detail"), StringComparison.Ordinal);
        Assert.Empty(StagedFiles());
    }

    [Fact]
    public async Task Files_that_are_too_much_together_are_refused_and_the_limit_named()
    {
        var answer = await office.Anybody.SubmitAsync(
            Small().With("association-registration", "association-registration.jpg").With("invitation", "invitation.pdf"));
        answer.IsProblem(413, "case-too-large");
        Assert.Contains("0.23 MiB ", answer.Text("detail"), StringComparison.Ordinal);
        Assert.Empty(StagedFiles());
    }

    [Fact]
    public async Task What_a_case_has_already_counts()
    {
        var number = (await office.Clerk.SubmitAsync(Small().With("association-registration", "association-registration.jpg"))).Is(HttpStatusCode.Created).Number;
        (await office.Clerk.AddAsync(number, Envelope.Scans().With("invitation", "invitation.pdf"))).IsProblem(413, "case-too-large");
    }

    [Fact]
    public async Task A_request_larger_than_any_package_is_refused_before_it_is_read()
    {
        using var content = new ByteArrayContent(new byte[SmallOffice.MaxCaseBytes + (5 << 20)]);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        (await office.Anybody.PostAsync("api/applications", content)).IsProblem(413, "case-too-large");
    }

    [Fact]
    public async Task A_scan_over_the_limit_in_the_scanners_folder_is_set_aside_with_its_reason()
    {
        var number = (await office.Clerk.SubmitAsync(Small())).Is(HttpStatusCode.Created).Number;
        office.Drop($"{number}/association-authority.pdf", Envelope.Sample("association-authority.pdf"));
        var entry = await Shelf.EntryAsync(office, $"{number}/association-authority.pdf");
        Assert.Equal("refused", (string)entry["reason"]!);
        Assert.Equal("too-large", (string)entry["fault"]!);
        Assert.True(File.Exists(Path.Combine(office.DataFolder, "intake", number, "association-authority.pdf")), "It lies where it was dropped.");
    }

    /// <summary>The signed form alone, taken because the recipient insists.</summary>
    private static Envelope Small() => Envelope.Bare(1).Without("shown").Saying("acceptIncomplete", true).With("application", "application.pdf");

    private string[] StagedFiles()
    {
        var staging = Path.Combine(office.DataFolder, "staging");
        return Directory.Exists(staging) ? Directory.GetFiles(staging, "*", SearchOption.AllDirectories) : [];
    }
}
