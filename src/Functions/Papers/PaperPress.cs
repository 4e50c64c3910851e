using MissionReg.Functions.Cases;

namespace MissionReg.Functions.Papers;

/// <summary>Prints the papers of a case. Pure: the same case gives the same bytes.</summary>
internal sealed class PaperPress
{
    public byte[] Print(OpenCase c, string paper, string language) => throw new NotImplementedException();
}
