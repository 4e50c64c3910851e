using System.Globalization;
using System.Text;

namespace MissionReg.Functions.Tests.Uploads;

/// <summary>A PDF of one empty page, told apart by a mark and padded to a size.</summary>
internal static class SmallPdf
{
    public static byte[] Of(string mark, int padding = 0)
    {
        var file = new StringBuilder("%PDF-1.4\n").Append('%').Append(mark).Append('\n').Append('%').Append('-', padding).Append('\n');
        var places = new List<int>();
        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
        Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
        var start = file.Length;
        file.Append("xref\n0 4\n0000000000 65535 f \n");
        foreach (var place in places)
            file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());

        void Add(string value)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{value}\nendobj\n");
        }
    }
}
