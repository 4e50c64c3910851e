using System.Runtime.CompilerServices;

namespace MissionReg.Functions.Tests.Papers;

/// <summary>
/// Holds what is on a paper against the text that a person has read and approved, in the folder Approved. After a change, look at
/// the papers and take the new texts, and the pictures of the documentation with them:
/// <c>UPDATE_APPROVED=1 dotnet test tests/Functions.Tests --filter Approved</c>.
/// </summary>
internal static class Approval
{
    /// <summary>Folder of the pictures.</summary>
    public static string Gallery => Path.Combine(Here(), "../../../docs/forms");

    /// <summary>Of all papers that were approved.</summary>
    public static IEnumerable<string> Names => Directory.GetFiles(Path.Combine(Here(), "Approved")).Select(file => Path.GetFileNameWithoutExtension(file));

    /// <param name="name">Of the files: paper and language.</param>
    /// <param name="pdf">The paper.</param>
    public static void Matches(string name, byte[] pdf)
    {
        var (text, file) = (PdfTool.Words(pdf), Path.Combine(Here(), "Approved", name + ".txt"));
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            File.WriteAllText(file, text);
            PdfTool.Picture(pdf, Path.Combine(Gallery, name));
        }

        Assert.Equal(File.Exists(file) ? File.ReadAllText(file) : "", text);
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
