namespace MissionReg.Core.Tests.Cases;

public sealed class ProceduresAndEventsDocumentTests
{
    private static string Location
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "MissionReg.sln")))
                folder = folder.Parent ?? throw new DirectoryNotFoundException("the tests do not run within the repository");
            return Path.Combine(folder.FullName, "docs", "procedures-and-events.md");
        }
    }

    [Fact]
    public void Document_says_what_the_code_says()
    {
        var written = ProceduresAndEventsDocument.Write();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Location)!);
            File.WriteAllText(Location, written);
        }

        Assert.Equal(written, File.ReadAllText(Location).ReplaceLineEndings("\n"));
    }
}
