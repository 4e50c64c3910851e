using static MissionReg.Functions.Tests.Storage.Cases.WrittenCase;

namespace MissionReg.Functions.Tests.Storage.Cases;

public abstract partial class CaseStoreContract
{
    private const string Code = "7K3MQ9TXB2VHN5DC";

    [Fact]
    public async Task A_case_is_found_by_the_code_on_its_paper_from_the_signature_on()
    {
        var store = Open();
        await PutAsync(store, Row(Number));
        await PutAsync(store, Row(Another));
        Assert.Null(await store.FindByVerificationCodeAsync(Code, default));

        await DoneAsync(store, Request(Another, 1, row: Row(Another) with { PaperNumber = "ALM-MC-2026-000001", VerificationCode = Code }));

        Assert.Equal(Another, await store.FindByVerificationCodeAsync(Code, default));
        Assert.Equal(Another, await Reopen().FindByVerificationCodeAsync(Code, default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("7K3MQ9TXB2VHN5D")]
    [InlineData("7K3MQ9TXB2VHN5DC0")]
    [InlineData("7k3mq9txb2vhn5dc")]
    [InlineData("%")]
    [InlineData("' OR 1 = 1 --")]
    public async Task Nothing_but_the_whole_code_finds_it(string wrong)
    {
        var store = Open();
        await PutAsync(store, Row(Number) with { VerificationCode = Code });
        await PutAsync(store, Row(Another));

        Assert.Null(await store.FindByVerificationCodeAsync(wrong, default));
    }

    [Fact]
    public async Task Codes_are_found_again_after_the_lists_were_made_anew()
    {
        var store = Open();
        await PutAsync(store, Row(Number));
        await PutAsync(store, Row(Another));

        await store.RebuildAsync(events => Row(events[0].CaseNumber) with { VerificationCode = events[0].CaseNumber == Another ? Code : null }, default);

        Assert.Equal(Another, await store.FindByVerificationCodeAsync(Code, default));
    }
}
