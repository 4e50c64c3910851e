using MissionReg.Core.Documents;

namespace MissionReg.Core.Tests.Documents;

internal static class Inspecting
{
    public static InspectionResult Inspect(byte[] content, string? name = null)
    {
        using var stream = new MemoryStream(content, writable: false);
        return DocumentInspector.Inspect(stream, name);
    }

    public static void Accepts(DocumentFormat format, int pages, byte[] content, bool active = false) =>
        Assert.Equal(new InspectionResult.Accepted(new Inspection(format, pages, active)), Inspect(content));

    public static void Rejects(DocumentFault fault, byte[] content, string? name = null) =>
        Assert.Equal(new InspectionResult.Rejected(fault), Inspect(content, name));
}
