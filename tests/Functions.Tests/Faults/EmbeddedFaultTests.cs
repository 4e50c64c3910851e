using Microsoft.Data.Sqlite;
using MissionReg.Functions.Storage;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>What failures of the disk are taken for.</summary>
public sealed class EmbeddedFaultTests
{
    [Theory]
    [InlineData("CREATE TABLE t (x); PRAGMA max_page_count = 2; INSERT INTO t VALUES (zeroblob(100000))", nameof(StorageFaultKind.Full))]
    [InlineData("PRAGMA query_only = 1; CREATE TABLE t (x)", nameof(StorageFaultKind.Unavailable))]
    [InlineData("ATTACH '/nowhere/at/all.db' AS other", nameof(StorageFaultKind.Unavailable))]
    public void An_error_of_the_database_is_a_fault_of_the_storage(string sql, string kind) => Assert.Equal(kind, FaultOf(sql)?.Kind.ToString());

    [Theory]
    [InlineData("SELEKT 1")]
    [InlineData("CREATE TABLE t (x CHECK (x > 0)); INSERT INTO t VALUES (0)")]
    public void A_mistake_of_the_program_is_none(string sql) => Assert.Null(FaultOf(sql));

    [Fact]
    public void A_full_disk_is_a_fault_of_the_storage()
    {
        var failure = Assert.ThrowsAny<IOException>(() => File.WriteAllText("/dev/full", "x"));
        Assert.Equal(StorageFaultKind.Full, StorageFault.Of(failure, default)?.Kind);
    }

    [Fact]
    public void A_file_that_is_not_there_is_none() =>
        Assert.Null(StorageFault.Of(Assert.ThrowsAny<IOException>(() => File.ReadAllText("/nowhere/at/all")), default));

    private static StorageFault? FaultOf(string sql)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return StorageFault.Of(Assert.Throws<SqliteException>(() => sql.Split("; ").ToList().ForEach(Execute)), default);

        void Execute(string statement)
        {
            using var command = connection.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }
}
