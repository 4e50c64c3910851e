using System.Collections.Immutable;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MissionReg.Core.Cases;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Seeds;
using MissionReg.Functions.Tests.Api;
using MissionReg.Functions.Tests.Seeds.Fifth;
using NodaTime;

namespace MissionReg.Functions.Tests.Seeds;

/// <summary>What one instance of the service stored is there for the others too.</summary>
public sealed class SecondInstanceTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task What_another_instance_loaded_is_taken_in_at_the_next_look()
    {
        await StoreElsewhereAsync("made-up-elsewhere", "ELSE");
        (await office.Anybody.GetAsync("api/procedures/made-up-elsewhere")).IsProblem(404, "not-found");

        await office.Services.GetRequiredService<SeedDesk>().CatchUpAsync(default);

        (await office.Anybody.GetAsync("api/procedures/made-up-elsewhere")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_was_stored_before_the_answer_was_lost_is_offered_when_it_is_asked_for_again()
    {
        var (procedure, wording) = await StoreElsewhereAsync("made-up-unanswered", "MUTE");

        (await office.As("admin").PostAsync("api/procedures", FairPermit.Loading(procedure, wording))).Is(HttpStatusCode.Created);

        (await office.Anybody.GetAsync("api/procedures/made-up-unanswered")).Is(HttpStatusCode.OK);
    }

    private async Task<(JsonNode Procedure, JsonNode Wording)> StoreElsewhereAsync(string id, string prefix)
    {
        var (procedure, wording) = (
            FairPermit.Procedure(p => (p["id"], p["casePrefix"], p["certificatePrefix"]) = (id, prefix, $"{prefix}-P")),
            FairPermit.Wording(w => (w["id"], w["procedure"]) = (id, id)));
        var loading = new Loading(new ActorStamp("admin", "Admin", "administrator"), Instant.FromUtc(2026, 3, 1, 0, 0), "for a test");
        await office.Services.GetRequiredService<ISeedStore>().AddAsync(
            ImmutableArray.Create(
                StoredSeed.Of(SeedKind.Procedure, id, (string)procedure["version"]!, procedure.ToJsonString(), loading),
                StoredSeed.Of(SeedKind.Wording, id, (string?)wording["version"] ?? "", wording.ToJsonString(), loading)),
            key: null,
            "",
            default);
        return (procedure, wording);
    }
}
