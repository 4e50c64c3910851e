using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MissionReg.Functions.Problems;

namespace MissionReg.Functions.Intake;

/// <summary>What one multipart request brought.</summary>
/// <param name="Form">The part <c>application</c>, if it is there.</param>
/// <param name="Files">Files that passed inspection.</param>
/// <param name="Faults">Files that did not.</param>
/// <param name="Problem">Why the request as a whole cannot be read.</param>
internal sealed record Package(
    ReadOnlyMemory<byte> Form,
    ImmutableArray<StagedFile> Files,
    ImmutableArray<FieldFault> Faults,
    Problem? Problem)
{
    /// <summary>SHA-256 over the form, the files with their names and what is wrong with others: the same package has the same, whatever its boundaries.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(SHA256.HashData(Form.Span));
        foreach (var file in Files.Select(f => $"{f.Document.DocumentId} {f.Document.Sha256}").Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file + "\n"));
        }

        foreach (var fault in Faults)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{fault.Field} {fault.Code}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
