using MissionReg.Core.Cases;
using MissionReg.Functions.Security;

namespace MissionReg.Functions.Tests.Security;

public sealed class EntraPrincipalTests
{
    private const string Id = "2f2504e0-4f89-41d3-9a0c-0305e82c3301";
    private const string Other = "9f2504e0-4f89-41d3-9a0c-0305e82c3309";

    [Theory]
    [InlineData("roles", "roles")]
    [InlineData("roles", "http://schemas.microsoft.com/ws/2008/06/identity/claims/role")]
    [InlineData(null, "roles")]
    [InlineData("app-roles", "app-roles")]
    public void Roles_are_read_from_the_claims_that_are_roles(string? roleType, string type)
    {
        var principal = EntraPrincipal.Read(Principal.Saying("aad", roleType, [("oid", Id), (type, "section-head"), ("groups", "head"), (type, "clerk")]));
        Assert.Equal(Id, principal!.ObjectId);
        Assert.True(principal.Roles.SetEquals([Role.SectionHead, Role.Clerk]));
    }

    [Theory]
    [InlineData("emperor")]
    [InlineData("Head")]
    [InlineData("SectionHead")]
    [InlineData("")]
    [InlineData(null)]
    public void A_role_that_nobody_knows_is_left_out(string? role) =>
        Assert.Equal([Role.Clerk], EntraPrincipal.Read(Principal.Saying("aad", "roles", [("oid", Id), ("roles", role), ("roles", "clerk")]))!.Roles);

    [Theory]
    [InlineData("oid", "2F2504E0-4F89-41D3-9A0C-0305E82C3301")]
    [InlineData(Principal.ObjectIdType, Id)]
    public void The_object_id_is_written_in_one_way(string type, string value) =>
        Assert.Equal(Id, EntraPrincipal.Read(Principal.Saying("aad", "roles", [(type, value), (type, value)]))!.ObjectId);

    [Theory]
    [InlineData("sub", Id)]
    [InlineData("oid", "admin")]
    [InlineData("oid", "{2f2504e0-4f89-41d3-9a0c-0305e82c3301}")]
    [InlineData("oid", null)]
    public void Who_has_no_object_id_is_nobody(string type, string? value) =>
        Assert.Null(EntraPrincipal.Read(Principal.Saying("aad", "roles", [(type, value), ("roles", "head")])));

    [Fact]
    public void Who_has_two_object_ids_is_nobody() =>
        Assert.Null(EntraPrincipal.Read(Principal.Saying("aad", "roles", [("oid", Id), (Principal.ObjectIdType, Other)])));

    [Theory]
    [InlineData("google")]
    [InlineData("AAD ")]
    [InlineData("")]
    public void Other_providers_are_not_believed(string provider) =>
        Assert.Null(EntraPrincipal.Read(Principal.Saying(provider, "roles", [("oid", Id), ("roles", "head")])));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"aad\"")]
    [InlineData("{}")]
    [InlineData("""{"auth_typ":"aad"}""")]
    [InlineData("""{"auth_typ":"aad","claims":null}""")]
    [InlineData("""{"auth_typ":"aad","claims":{"typ":"oid","val":"x"}}""")]
    [InlineData("""{"auth_typ":"aad","claims":[null]}""")]
    [InlineData("""{"auth_typ":"aad","claims":[{"typ":"oid"}]}""")]
    [InlineData("""{"auth_typ":"aad","claims":[{"typ":1,"val":2}]}""")]
    [InlineData("""{"auth_typ":"aad","claims":[{"typ":"oid","val":"2f2504e0-4f89-41d3-9a0c-0305e82c3301"}]""")]
    [InlineData("""{"auth_typ":1,"claims":[]}""")]
    public void Damaged_json_tells_nobody(string json) => Assert.Null(EntraPrincipal.Read(Principal.Encode(json)));

    [Fact]
    public void What_is_no_base_64_tells_nobody()
    {
        var whole = Principal.Of(Id, "head");
        Assert.NotNull(EntraPrincipal.Read(whole));
        Assert.Null(EntraPrincipal.Read(whole[..^1]));
        Assert.Null(EntraPrincipal.Read("%" + whole[1..]));
        Assert.Null(EntraPrincipal.Read(whole[..(whole.Length / 8 * 4)]));
    }
}
