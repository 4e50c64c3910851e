using MissionReg.Core.Cases;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Triggers;

/// <summary>Body of a search in the register.</summary>
internal sealed record RegisterSearch(
    string? Query = null,
    string? Procedure = null,
    RegistrationStanding? Standing = null,
    string? Denomination = null,
    string? Association = null,
    string? Region = null,
    LocalDate? ValidUntilBefore = null,
    int? Page = null)
{
    public Problem? Problem => SearchFaults.Of(
        Page, ("query", Query), ("denomination", Denomination), ("association", Association), ("region", Region));

    public RegisterQuery ToQuery(string office, LocalDate today) => new(office, today)
    {
        Text = Query,
        Procedure = Procedure,
        Standing = Standing,
        Denomination = Denomination,
        Association = Association,
        Region = Region,
        ValidUntilBefore = ValidUntilBefore,
        Page = Page ?? 1,
    };
}
