using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using MissionReg.Core.Registers;
using MissionReg.Core.Tests.Cases;

namespace MissionReg.Core.Tests.Registers;

/// <summary>By what two applications are known to be of one person.</summary>
public sealed class PersonKeyTests
{
    // Its check digit is right, and it says 15 March 1985.
    private const string Iin = "850315300128";

    private static readonly Procedure Procedure = TestProcedure.Almaty with
    {
        Subject = new Subject { Name = "name", Document = "document", Iin = "iin", BirthDate = "birth" },
    };

    [Theory]
    [InlineData("name=Фризен Иоганн;document=N 0123456", "name=ИОГАНН ФРИЗЕН;document=№n0123456", "strong")]
    [InlineData("name=Құрманғали Әлия;document=C01X02345", "name=КУРМАНГАЛИ АЛИЯ;document=С01Х02345", "strong")]
    [InlineData("name=Фризен Иоганн;document=N0123456", "name=Фризен Пётр;document=N0123456", "")]
    [InlineData("name=Фризен Иоганн;document=N0123456", "name=Фризен Иоганн;document=N0123457", "")]
    [InlineData("name=Ахметова Дана;iin=850315300128", "name=Ахметова-Ли Дана;iin=850315 300128", "strong")]
    [InlineData("name=Ахметова Дана;birth=1985-03-15", "name=Дана Ахметова;birth=1985-03-15", "perhaps")]
    [InlineData("name=Ахметова Дана;birth=1985-03-15", "name=Ахметова Дана;birth=1985-03-16", "")]
    [InlineData("name=Ахметова Дана;birth=1985-03-15", "name=Ахметова Дана;iin=850315300128", "perhaps")]
    [InlineData("name=Ахметова Дана", "name=Ахметова Дана", "")]
    [InlineData("name=;document=N0123456;birth=1985-03-15", "name=;document=N0123456;birth=1985-03-15", "")]
    [InlineData("name=Ли А;iin=000000000000", "name=Ким Б;iin=000000000000", "")]
    [InlineData("name=Ли А;iin=1234", "name=Ким Б;iin=1234", "")]
    [InlineData("name=Ли А;document=-", "name=Ли А;document= № ", "")]
    public void Two_are_one_person_by_a_number_and_perhaps_by_name_and_birth(string one, string other, string expected)
    {
        var shared = KeysOf(one).Intersect(KeysOf(other)).ToList();
        Assert.Equal(expected, shared.Any(k => k.Strong) ? "strong" : shared.Count > 0 ? "perhaps" : "");
    }

    [Fact]
    public void A_key_does_not_print_what_it_holds() =>
        Assert.All(KeysOf($"name=Ахметова Дана;document=N0123456;iin={Iin}"), key => Assert.DoesNotContain('0', $"{key}"));

    [Fact]
    public void A_procedure_that_asks_for_nothing_of_it_gives_no_key() => Assert.Empty(
        PersonKey.Of(Given.Case(CaseStatus.Submitted).State, TestProcedure.Almaty with { Subject = new Subject { Name = "applicantName" } }));

    private static ImmutableArray<PersonKey> KeysOf(string fields) => PersonKey.Of(
        Given.Case(CaseStatus.Submitted).State with
        {
            Fields = fields.Split(';').Select(f => f.Split('=')).ToImmutableSortedDictionary(f => f[0], f => f[1], StringComparer.Ordinal),
        },
        Procedure);
}
