using System.Net;
using MissionReg.Functions.Tests.Manifests;

namespace MissionReg.Functions.Tests.Transfer;

/// <summary>Orchestrations stay behind; the sweep makes them anew.</summary>
public sealed class SweptAfterMigrationTests(PastWeek week) : IClassFixture<PastWeek>
{
    [Fact]
    public async Task What_falls_due_after_the_migration_is_recorded()
    {
        var moved = new Town(new LaterOffice());
        using (var source = week.Open())
        using (var target = Installation.Embedded(moved.Office.DataFolder))
        {
            (await source.MigrateToAsync(target)).Is(0);
        }

        await moved.InitializeAsync();
        try
        {
            var number = (await moved.Office.Clerk.GetAsync("api/cases?state=submitted")).Is(HttpStatusCode.OK).Json["cases"]![0]!["caseNumber"]!.ToString();
            var before = await PassedAsync(moved, number);
            await moved.Office.AdvanceAsync("2026-03-13 09:00");
            Assert.True(await PassedAsync(moved, number) > before, "the term of seven working days has passed");
        }
        finally
        {
            await moved.DisposeAsync();
        }
    }

    private static async Task<int> PassedAsync(Town town, string number) => (await town.EventsAsync(number)).Count(e => e == "deadline-passed");
}
