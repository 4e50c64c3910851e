using MissionReg.Core.Texts;
using NodaTime;

namespace MissionReg.Core.Tests.Procedures;

public sealed class MojWordingTests
{
    /// <summary>What a case fills in beside the fields of the form and of the certificate.</summary>
    private static readonly string[] OfTheCase =
    [
        "caseNumber", "number", "officeName", "officeCity", "place", "centreName", "centreNumber", "receivedOn", "readyBy", "readyTime",
        "acceptedBy", "acceptorPost", "issuedOn", "headName", "verificationCode", "reasons", "submittedOn", "accessCode", "publicUrl",
        "document", "count", "missingDocument", "groundNumber", "ground",
    ];

    private readonly Wording _wording = MojSeed.Wording();

    [Fact]
    public void The_wording_has_what_the_procedure_prints() =>
        Assert.Empty(WordingValidator.Validate(_wording, MojSeed.Procedure(), MojSeed.WordingFile));

    [Fact]
    public void Every_blank_is_one_that_a_case_can_fill()
    {
        var procedure = MojSeed.Procedure();
        var known = procedure.Form.Concat(procedure.Outcome.Variants[0].Fields).Select(field => field.Id).Concat(OfTheCase);

        Assert.Empty(_wording.Documents.SelectMany(document => document.Placeholders).Except(known));
    }

    [Fact]
    public void Only_of_the_receipt_does_the_text_say_what_stands_in_it_and_in_which_order() =>
        Assert.Equal("receipt", Assert.Single(_wording.Documents, document => !document.Composed).Id);

    [Fact]
    public void The_receipt_numbers_the_five_things_of_paragraph_15() =>
        Assert.Equal(
            ["received", "service", "documents", "hand-out", "accepted-by"],
            _wording.Document("receipt").Lines.Where(line => line.Number is not null).OrderBy(line => line.Number).Select(line => line.Id));

    [Fact]
    public void The_certificate_has_a_place_for_the_address_that_the_bureau_found()
    {
        var filled = _wording.Document("address-certificate").Line("found-address")
            .Fill(Language.Kk, new Dictionary<string, string> { ["foundAddress"] = "Тараз қаласы" });

        Assert.Equal("Тұрақты тұрғылықты жерінің мекен-жайы: Тараз қаласы", filled);
    }

    [Theory]
    [InlineData(Language.Kk, "2026 жылғы «12» наурыз")]
    [InlineData(Language.Ru, "«12» марта 2026 г.")]
    public void The_hand_out_date_is_written_out(Language language, string expected) =>
        Assert.Equal(expected, _wording.Date("receipt", "readyBy", new LocalDate(2026, 3, 12), language));
}
